package io.dstreamlabs.autograder.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoneZipTest {
  @TempDir private Path folder;

  @Test
  void the_only_file_is_taken_out_if_it_is_a_zip() throws IOException {
    Files.createFile(folder.resolve(".DS_Store"));
    Path zip = Files.createFile(folder.resolve("Lab05.ZIP"));
    assertThat(LoneZip.in(folder)).isEqualTo(zip);
  }

  @Test
  void a_folder_with_anything_else_stays_as_it_is() throws IOException {
    assertThat(LoneZip.in(folder)).isEqualTo(folder);
    Path essay = Files.createFile(folder.resolve("essay.txt"));
    assertThat(LoneZip.in(folder)).isEqualTo(folder);
    Files.createFile(folder.resolve("lab05.zip"));
    assertThat(LoneZip.in(folder)).isEqualTo(folder);
    Files.delete(essay);
    Files.createFile(folder.resolve("lab06.zip"));
    assertThat(LoneZip.in(folder)).isEqualTo(folder);
  }

  @Test
  void a_folder_or_a_link_called_zip_is_no_zip() throws IOException {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Path secret = Files.createFile(outside.resolve("secret"));
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Path fake = Files.createDirectory(inner.resolve("lab.zip"));
    assertThat(LoneZip.in(inner)).isEqualTo(inner);
    Files.delete(fake);
    Files.createSymbolicLink(fake, secret);
    assertThat(LoneZip.in(inner)).isEqualTo(inner);
  }

  @Test
  void a_file_is_what_it_is() throws IOException {
    Path zip = Files.createFile(folder.resolve("lab05.zip"));
    assertThat(LoneZip.in(zip)).isEqualTo(zip);
  }
}
