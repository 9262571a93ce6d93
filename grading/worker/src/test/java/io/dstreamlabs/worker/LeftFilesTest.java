package io.dstreamlabs.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftFilesTest {
  @TempDir private Path directory;

  @Test
  void empty_directory_leaves_nothing() {
    assertThat(own().names()).isEmpty();
  }

  @Test
  void files_and_directories_are_named() throws IOException {
    Files.createFile(directory.resolve("a"));
    Files.createDirectory(directory.resolve("b"));

    assertThat(own().names()).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void at_most_ten_are_named() throws IOException {
    for (int i = 0; i < 11; i++) {
      Files.createFile(directory.resolve("f" + i));
    }

    assertThat(own().names()).hasSize(10);
  }

  @Test
  void long_name_is_cut() throws IOException {
    Files.createFile(directory.resolve("x".repeat(200)));

    assertThat(own().names()).containsExactly("x".repeat(80) + "…");
  }

  @Test
  void directory_of_everybody_is_not_looked_at() throws IOException {
    Files.createFile(directory.resolve("of-somebody-else"));

    assertThat(new LeftFiles(directory, directory.resolve("work")).names()).isEmpty();
  }

  @Test
  void directory_that_is_gone_is_told() {
    Path gone = directory.resolve("gone");

    assertThat(new LeftFiles(gone, gone).names()).containsExactly(LeftFiles.UNREADABLE);
  }

  private LeftFiles own() {
    return new LeftFiles(directory, directory);
  }
}
