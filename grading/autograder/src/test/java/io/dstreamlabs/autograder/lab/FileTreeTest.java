package io.dstreamlabs.autograder.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTreeTest {
  @TempDir private Path root;

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void files_are_sorted_by_their_paths_with_slashes() throws IOException {
    write("b/c.txt", "1");
    write("a.txt", "2");
    write("B.txt", "3");
    assertThat(FileTree.read(root).keySet()).containsExactly("B.txt", "a.txt", "b/c.txt");
    assertThat(FileTree.read(root).get("b/c.txt")).asString().isEqualTo("1");
  }

  @Test
  void what_was_built_and_what_is_hidden_is_passed_over() throws IOException {
    write("src/A.java", "");
    write("target/A.class", "");
    write("lab/target/A.class", "");
    write(".idea/workspace.xml", "");
    write("src/.A.java.swp", "");
    assertThat(FileTree.read(root)).containsOnlyKeys("src/A.java");
  }

  @Test
  void the_root_itself_may_be_what_was_built() throws IOException {
    write("target/A.class", "");
    write(".mvn/maven.config", "");
    assertThat(FileTree.read(root.resolve("target"))).containsOnlyKeys("A.class");
    assertThat(FileTree.read(root.resolve(".mvn"))).containsOnlyKeys("maven.config");
  }

  @Test
  void links_are_not_followed() throws IOException {
    write("out/secret.txt", "");
    Files.createDirectory(root.resolve("in"));
    Files.createSymbolicLink(root.resolve("in/file"), root.resolve("out/secret.txt"));
    Files.createSymbolicLink(root.resolve("in/folder"), root.resolve("out"));
    assertThat(FileTree.read(root.resolve("in"))).isEmpty();
  }

  @Test
  void a_folder_that_is_not_there_has_no_files() {
    assertThat(FileTree.read(root.resolve("nowhere"))).isEmpty();
  }
}
