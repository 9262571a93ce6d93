package io.dstreamlabs.autograder.intake;

import static io.dstreamlabs.autograder.intake.Handed.KEYS;
import static io.dstreamlabs.autograder.intake.Handed.WINDOWS;
import static io.dstreamlabs.autograder.intake.Handed.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.dstreamlabs.autograder.result.SubmissionStatus;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeOfZipsTest {
  @TempDir Path temp;

  private IntakeResult takeZip(ZipBytes zip) {
    return take(zip.writeTo(temp.resolve("doe.zip")));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void stored_and_deflated_sources_are_taken() {
    IntakeResult result =
        takeZip(
            new ZipBytes()
                .stored("src/", "")
                .stored(WINDOWS, "class Windows {}")
                .deflated(KEYS, utf8("class Keys {} // größer")));
    assertThat(result.message()).isEmpty();
    assertThat(result.sources())
        .containsExactly(
            entry(KEYS, "class Keys {} // größer"), entry(WINDOWS, "class Windows {}"));
  }

  @Test
  void what_the_jdk_zips_is_taken() throws IOException {
    Path file = temp.resolve("doe.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setComment("handed in by doe");
      zip.putNextEntry(new ZipEntry("lab/"));
      zip.putNextEntry(new ZipEntry("lab/" + WINDOWS));
      zip.write(utf8("w".repeat(20_000)));
      zip.putNextEntry(new ZipEntry("lab/notes.txt"));
      zip.write(utf8("n"));
      zip.closeEntry();
    }
    IntakeResult result = take(file);
    assertThat(result.message()).isEmpty();
    assertThat(result.sources()).containsExactly(entry(WINDOWS, "w".repeat(20_000)));
    assertThat(result.ignoredFiles()).containsExactly("lab/notes.txt");
  }

  @Test
  void sizes_may_follow_the_data() {
    IntakeResult result =
        takeZip(
            new ZipBytes()
                .deflated(WINDOWS, utf8("w"))
                .withDescriptor()
                .deflated(KEYS, utf8("k"))
                .withDescriptor());
    assertThat(result.message()).isEmpty();
    assertThat(result.sources()).containsOnlyKeys(KEYS, WINDOWS);
  }

  @Test
  void a_dot_and_doubled_slashes_in_a_path_change_nothing() {
    assertThat(takeZip(new ZipBytes().stored("./", "").stored("./" + WINDOWS, "w")).sources())
        .containsOnlyKeys(WINDOWS);
    assertThat(takeZip(new ZipBytes().stored("lab//" + WINDOWS, "w")).sources())
        .containsOnlyKeys(WINDOWS);
  }

  @Test
  void the_shadow_files_of_a_mac_are_not_mentioned() {
    IntakeResult result =
        takeZip(
            new ZipBytes()
                .stored("lab/" + WINDOWS, "w")
                .stored("__MACOSX/lab/src/._Windows.java", "x")
                .stored("lab/.DS_Store", "x"));
    assertThat(result.sources()).containsOnlyKeys(WINDOWS);
    assertThat(result.ignoredFiles()).isEmpty();
  }

  @Test
  void a_zip_in_the_zip_is_a_file_like_others() {
    byte[] inner = new ZipBytes().stored(KEYS, "k").bytes();
    IntakeResult result =
        takeZip(new ZipBytes().stored(WINDOWS, "w").stored(utf8("inner.zip"), inner));
    assertThat(result.sources()).containsOnlyKeys(WINDOWS);
    assertThat(result.ignoredFiles()).containsExactly("inner.zip");
  }

  @Test
  void an_empty_zip_is_refused() {
    assertThat(takeZip(new ZipBytes()).message())
        .isEqualTo(
            "none of the lab's sources is there: expected src/main/java/lab/Windows.java and the lab's"
                + " other sources, found no file at all. Hand in the lab's folder, or a zip of it");
  }

  @Test
  void a_source_in_a_zip_that_is_not_utf8_is_a_compile_error() {
    IntakeResult result =
        takeZip(new ZipBytes().stored(utf8(WINDOWS), new byte[] {'a', 'b', (byte) 0xE4, 'c'}));
    assertThat(result.status()).isEqualTo(SubmissionStatus.COMPILE_ERROR);
    assertThat(result.message())
        .isEqualTo(
            "'src/main/java/lab/Windows.java' is not UTF-8: byte 0xE4 at offset 2. Save it as UTF-8"
                + " and hand in again");
  }

  @Test
  void a_name_in_an_old_encoding_does_not_stop_the_others() {
    IntakeResult result =
        takeZip(
            new ZipBytes()
                .stored(WINDOWS, "w")
                .stored(new byte[] {(byte) 0x84, '.', 't', 'x', 't'}, new byte[0]));
    assertThat(result.ignoredFiles()).containsExactly("ä.txt");
  }
}
