package io.dstreamlabs.autograder.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
  @TempDir Path folder;

  @Test
  void a_new_file_replaces_the_old_one_and_leaves_nothing_beside_it() throws IOException {
    Path path = folder.resolve("a/b.txt");
    new OutputFile(path).write("a longer old text\n");
    new OutputFile(path).write("é\n");
    assertThat(path).hasContent("é\n");
    assertThat(path.getParent()).isDirectoryContaining("glob:**b.txt").isNotEmptyDirectory();
    assertThat(path.getParent().toFile().list()).containsExactly("b.txt");
  }

  @Test
  void a_file_that_cannot_be_put_in_its_place_leaves_nothing_behind() throws IOException {
    Path path = folder.resolve("taken");
    Files.createDirectories(path.resolve("by a folder"));
    assertThatThrownBy(() -> new OutputFile(path).write("text"))
        .isInstanceOf(FileSystemException.class);
    assertThat(folder.toFile().list()).containsExactly("taken");
  }

  @Test
  void what_is_not_there_can_be_deleted() throws IOException {
    new OutputFile(folder.resolve("nothing")).delete();
    assertThat(folder).isEmptyDirectory();
  }
}
