package io.dstreamlabs.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.autograder.kit.StudentKit;
import io.dstreamlabs.autograder.lab.WrongUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KitTargetTest {
  private static final StudentKit KIT =
      new StudentKit(
          List.of(),
          "1.0.0-kit-0",
          new TreeMap<>(Map.of("README.md", new byte[] {1}, "labs/a/pom.xml", new byte[] {2})));

  @TempDir private Path root;

  private static void assertRefused(Path out, String message) {
    assertThatThrownBy(() -> KitTarget.of(out))
        .isExactlyInstanceOf(WrongUsage.class)
        .hasMessage(message);
  }

  @Test
  void a_new_folder_is_made_when_the_kit_is_written() throws IOException {
    Path out = root.resolve("kit");
    KitTarget target = KitTarget.of(out);
    assertThat(out).doesNotExist();
    target.write(KIT);
    assertThat(Files.readAllBytes(out.resolve("README.md"))).containsExactly(1);
    assertThat(Files.readAllBytes(out.resolve("labs/a/pom.xml"))).containsExactly(2);
  }

  @Test
  void an_empty_folder_is_taken() throws IOException {
    Path out = Files.createDirectory(root.resolve("kit"));
    KitTarget.of(out).write(KIT);
    assertThat(out.resolve("README.md")).isRegularFile();
  }

  @Test
  void a_name_that_ends_with_zip_is_a_zip() throws IOException {
    Path out = root.resolve("Kit.ZIP");
    KitTarget.of(out).write(KIT);
    assertThat(Files.readAllBytes(out)).isEqualTo(KIT.zip());
  }

  @Test
  void a_folder_with_anything_in_it_is_refused() throws IOException {
    Path out = Files.createDirectory(root.resolve("kit"));
    Files.writeString(out.resolve(".hidden"), "");
    assertRefused(
        out,
        "--out "
            + out
            + " is not empty: choose a new or empty folder, or a name that ends with .zip");
  }

  @Test
  void a_file_is_refused() throws IOException {
    Path out = Files.writeString(root.resolve("kit.tar"), "");
    assertRefused(
        out,
        "--out " + out + " is a file: choose a new or empty folder, or a name that ends with .zip");
  }

  @Test
  void a_zip_that_is_there_is_never_overwritten() throws IOException {
    Path out = Files.writeString(root.resolve("kit.zip"), "");
    assertRefused(out, "--out " + out + " is there already: choose another name");
  }

  @Test
  void the_folder_around_it_must_be_there() {
    Path out = root.resolve("nowhere/kit.zip");
    assertRefused(
        out,
        "--out "
            + out
            + ": there is no folder "
            + root.resolve("nowhere")
            + ": make it first, or mend the path");
  }

  @Test
  void a_place_that_cannot_be_written_is_told() throws IOException {
    Path out = root.resolve("kit");
    KitTarget target = KitTarget.of(out);
    Files.writeString(out, "came meanwhile");
    assertThatThrownBy(() -> target.write(KIT))
        .isExactlyInstanceOf(WrongUsage.class)
        .hasMessageStartingWith("--out " + out + " cannot be written (")
        .hasMessageEndingWith("): choose a place that you may write to");
  }
}
