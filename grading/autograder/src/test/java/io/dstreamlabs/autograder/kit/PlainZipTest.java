package io.dstreamlabs.autograder.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class PlainZipTest {
  private static byte[] zip(Map<String, String> texts) {
    TreeMap<String, byte[]> files = new TreeMap<>();
    texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return PlainZip.of(files);
  }

  @Test
  void entries_are_sorted_and_hold_what_was_given() throws IOException {
    List<String> read = new ArrayList<>();
    try (ZipInputStream zip =
        new ZipInputStream(
            new ByteArrayInputStream(
                zip(Map.of("b/x.txt", "two", "a.txt", "one", "ü", "three"))))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        read.add(entry.getName() + "=" + new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(2026, 1, 1, 0, 0));
        assertThat(entry.getComment()).isNull();
      }
    }
    assertThat(read).containsExactly("a.txt=one", "b/x.txt=two", "ü=three");
  }

  /** Owner, group and exact times would be in the extra field. */
  @Test
  void nothing_of_the_machine_is_in_it() throws IOException {
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(zip(Map.of("a.txt", "one"))))) {
      assertThat(zip.getNextEntry().getExtra()).isNull();
    }
  }

  @Test
  void the_same_files_give_the_same_bytes() {
    assertThat(zip(Map.of("a", "1", "b", "2"))).isEqualTo(zip(Map.of("b", "2", "a", "1")));
    assertThat(zip(Map.of("a", "1"))).isNotEqualTo(zip(Map.of("a", "2")));
  }
}
