package io.dstreamlabs.autograder.leak;

import static io.dstreamlabs.autograder.leak.Packed.bytes;
import static io.dstreamlabs.autograder.leak.Packed.gzip;
import static io.dstreamlabs.autograder.leak.Packed.zip;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningsTest {
  private static final byte[] SECRET = bytes("the answer is 42. ".repeat(10));

  private static Openings open(String path, byte[] content) {
    return Openings.of(Map.of(path, content));
  }

  private static List<String> places(Openings openings) {
    assertThat(openings.closed()).isEmpty();
    return openings.opened().stream().map(Opened::place).toList();
  }

  private static byte[] last(Openings openings) {
    return openings.opened().get(openings.opened().size() - 1).content();
  }

  @Test
  void a_plain_file_is_itself() {
    assertThat(places(open("a.txt", SECRET))).containsExactly("a.txt");
  }

  @Test
  void a_jar_in_a_zip_in_a_text_file_is_opened() {
    Openings openings = open("a.txt", zip("b.png", zip("c/D.java", SECRET)));
    assertThat(places(openings)).containsExactly("a.txt", "a.txt!b.png", "a.txt!b.png!c/D.java");
    assertThat(last(openings)).isEqualTo(SECRET);
  }

  @Test
  void a_zip_behind_a_beginning_of_its_own_is_opened() {
    ByteArrayOutputStream behind = new ByteArrayOutputStream();
    behind.writeBytes(bytes("#!/bin/sh\nexec java -jar $0\n"));
    behind.writeBytes(zip("A.java", SECRET));
    assertThat(last(open("run.sh", behind.toByteArray()))).isEqualTo(SECRET);
  }

  @Test
  void gzip_is_opened() {
    assertThat(places(open("a", gzip(zip("b", SECRET)))))
        .containsExactly("a", "a!gunzip", "a!gunzip!b");
  }

  @Test
  void base64_is_decoded_with_and_without_line_breaks() {
    byte[] packed = zip("b", SECRET);
    for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getMimeEncoder())) {
      String text = "attachment:\n" + encoder.encodeToString(packed) + "\nend";
      assertThat(last(open("mail.txt", bytes(text)))).isEqualTo(SECRET);
    }
  }

  @Test
  void words_are_no_base64() {
    assertThat(places(open("a.txt", bytes("io/dstreamlabs/kernel/stream/StreamingContext"))))
        .hasSize(1);
  }

  @Test
  void a_zip_that_is_cut_off_cannot_be_looked_at() {
    byte[] whole = zip("b", SECRET);
    assertThat(open("a.zip", Arrays.copyOf(whole, 40)).closed())
        .singleElement()
        .asString()
        .startsWith("a.zip: is a zip that cannot be read (")
        .endsWith("): what is in it cannot be looked at, so leave it out");
  }

  @Test
  void a_gzip_that_is_cut_off_cannot_be_looked_at() {
    assertThat(open("a", Arrays.copyOf(gzip(SECRET), 20)).closed())
        .singleElement()
        .asString()
        .startsWith("a: is a gzip that cannot be read (");
  }

  @ParameterizedTest
  @ValueSource(strings = {"BZh91AY", "Rar!\u001a", "\u00fd7zXZ\u0000", "7z\u00bc\u00af'\u001c"})
  void archives_of_other_kinds_cannot_be_looked_at(String begin) {
    assertThat(open("a.bin", begin.getBytes(StandardCharsets.ISO_8859_1)).closed())
        .singleElement()
        .asString()
        .matches("a.bin: is a (bzip2|rar|xz|7z) archive: what is in it cannot be looked at.*");
  }

  @Test
  void nesting_without_an_end_is_refused() {
    byte[] nested = SECRET;
    for (int i = 0; i < 9; i++) {
      nested = zip("n", nested);
    }
    assertThat(open("a", nested).closed())
        .singleElement()
        .asString()
        .startsWith("a!n!n!n!n!n!n!n!n: is an archive inside of 8 others: ");
  }
}
