package io.dstreamlabs.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.autograder.lab.WrongUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutFolderTest {
  @TempDir private Path root;
  private Path submissions;

  @BeforeEach
  void makeSubmissions() throws IOException {
    submissions = Files.createDirectory(root.resolve("in"));
  }

  private void refused(Path out, String message) {
    assertThatThrownBy(() -> OutFolder.of(out, submissions))
        .isExactlyInstanceOf(WrongUsage.class)
        .hasMessage(message);
  }

  @Test
  void a_new_folder_is_made_with_its_parents_and_only_when_asked() {
    Path out = root.resolve("a/b");
    OutFolder folder = OutFolder.of(out, submissions);
    assertThat(root.resolve("a")).doesNotExist();
    folder.create();
    assertThat(out).isEmptyDirectory();
    assertThat(folder.holdsRun()).isFalse();
  }

  @Test
  void the_folder_of_an_earlier_run_is_taken_again() throws IOException {
    Path out = Files.createDirectory(root.resolve("out"));
    Files.writeString(out.resolve("journal.jsonl"), "");
    Files.writeString(out.resolve("gradebook.csv"), "");
    assertThat(OutFolder.of(out, submissions).holdsRun()).isTrue();
  }

  @Test
  void hidden_files_do_not_make_a_folder_full() throws IOException {
    Path out = Files.createDirectory(root.resolve("out"));
    Files.writeString(out.resolve(".DS_Store"), "");
    assertThat(OutFolder.of(out, submissions).holdsRun()).isFalse();
  }

  @Test
  void what_no_run_wrote_is_not_written_into() throws IOException {
    Path out = Files.createDirectory(root.resolve("out"));
    Files.writeString(out.resolve("thesis.txt"), "");
    refused(
        out,
        "--out "
            + out
            + " is not empty and holds no earlier run (no journal.jsonl): choose a new or empty"
            + " folder");
  }

  @Test
  void a_file_is_no_folder() throws IOException {
    Path out = Files.writeString(root.resolve("out.csv"), "");
    refused(out, "--out " + out + " is a file: choose a folder");
  }

  @Test
  void results_never_go_among_the_submissions() {
    for (String inside : new String[] {"in", "in/out", "in/../in/./x/y"}) {
      Path out = root.resolve(inside);
      refused(out, inOneAnother(out));
    }
  }

  @Test
  void submissions_never_are_among_the_results() {
    refused(root, inOneAnother(root));
  }

  @Test
  void a_link_does_not_hide_that_they_are_one_folder() throws IOException {
    Path link = Files.createSymbolicLink(root.resolve("link"), submissions);
    refused(link.resolve("out"), inOneAnother(link.resolve("out")));
  }

  @Test
  void a_name_that_begins_alike_is_another_folder() {
    assertThat(OutFolder.of(root.resolve("in-graded"), submissions).holdsRun()).isFalse();
  }

  private String inOneAnother(Path out) {
    return "--out "
        + out
        + " and --submissions "
        + submissions
        + " are inside one another: choose an --out beside it";
  }

  @Test
  void for_several_labs_a_folder_is_new_or_holds_their_folders() throws IOException {
    Path out = root.resolve("out");
    assertThat(OutFolder.ofSeveral(out, submissions).path()).isEqualTo(out);
    Files.createDirectories(out.resolve("lab05-windows"));
    Files.writeString(out.resolve("lab05-windows/journal.jsonl"), "");
    Files.writeString(out.resolve("gradebook.csv"), "");
    Files.writeString(out.resolve("index.html"), "");
    assertThat(OutFolder.ofSeveral(out, submissions).path()).isEqualTo(out);
    Files.writeString(out.resolve("thesis.tex"), "");
    assertThatThrownBy(() -> OutFolder.ofSeveral(out, submissions))
        .isExactlyInstanceOf(WrongUsage.class)
        .hasMessage(
            "--out %s is not empty and holds no earlier run of several labs: choose a new or empty folder"
                .formatted(out));
  }
}
