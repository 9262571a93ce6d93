package io.dstreamlabs.autograder.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.autograder.lab.WrongUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionsTest {
  @TempDir Path directory;

  private Path folder(String name) throws IOException {
    return Files.createDirectory(directory.resolve(name));
  }

  private Path file(String name) throws IOException {
    return Files.createFile(directory.resolve(name));
  }

  private void assertRefused(Path given, String message) {
    assertThatThrownBy(() -> Submissions.in(given))
        .isExactlyInstanceOf(WrongUsage.class)
        .hasMessage(message);
  }

  @Test
  void each_folder_and_each_archive_is_a_student_sorted_by_name() throws IOException {
    Path roe = file("roe.zip");
    Path doe = folder("doe");
    Path loe = file("Loe, Ann.ZIP");
    Path dotted = folder("v1.2.zip");
    Path tar = file("poe.tar.gz");
    Path lone = file("moe.java");
    assertThat(Submissions.in(directory))
        .containsExactly(
            new Candidate("Loe, Ann", loe),
            new Candidate("doe", doe),
            new Candidate("moe", lone),
            new Candidate("poe", tar),
            new Candidate("roe", roe),
            new Candidate("v1.2.zip", dotted));
    assertThat(Submissions.strayFiles(directory)).isEmpty();
  }

  @Test
  void other_files_are_stray_and_hidden_ones_nothing() throws IOException {
    folder("doe");
    file("notes.txt");
    file("grades.csv");
    file(".DS_Store");
    file("Thumbs.db");
    folder(".git");
    folder("__MACOSX");
    assertThat(Submissions.in(directory)).extracting(Candidate::name).containsExactly("doe");
    assertThat(Submissions.strayFiles(directory)).containsExactly("grades.csv", "notes.txt");
  }

  @Test
  void a_name_that_begins_with_two_dots_is_not_hidden() throws IOException {
    folder("..doe");
    folder("...");
    folder(".doe");
    assertThat(Submissions.in(directory))
        .extracting(Candidate::name)
        .containsExactly("...", "..doe");
  }

  @Test
  void what_is_told_of_two_has_one_line() throws IOException {
    folder("do\ne");
    file("do\ne.zip");
    assertRefused(directory, twice("do\\u000ae", "do\\u000ae.zip"));
  }

  @Test
  void a_link_is_a_student_who_will_be_rejected() throws IOException {
    Path target = folder("doe");
    Path link = Files.createSymbolicLink(directory.resolve("roe"), target);
    assertThat(Submissions.in(directory))
        .containsExactly(new Candidate("doe", target), new Candidate("roe", link));
  }

  @Test
  void a_missing_directory_is_wrong_usage() {
    Path missing = directory.resolve("none");
    assertRefused(
        missing,
        missing
            + " is missing: --submissions names the folder that holds one folder or .zip per student");
  }

  @Test
  void a_file_is_wrong_usage() throws IOException {
    Path file = file("doe.zip");
    assertRefused(
        file,
        file
            + " is a file: --submissions names the folder that holds one folder or .zip per student");
  }

  @Test
  void a_directory_without_a_submission_is_wrong_usage() throws IOException {
    file("notes.txt");
    assertRefused(
        directory, directory + " holds no submission: put one folder or .zip per student into it");
  }

  @Test
  void a_folder_and_a_zip_of_one_student_are_wrong_usage() throws IOException {
    folder("doe");
    file("doe.zip");
    assertThatThrownBy(() -> Submissions.in(directory))
        .isExactlyInstanceOf(WrongUsage.class)
        .hasMessage(twice("doe", "doe.zip"));
  }

  /** Whatever order the disk lists them in: of nine pairs, one would be told the other way round. */
  @Test
  void two_of_one_student_are_told_in_one_order() throws IOException {
    List<String> pairs = new ArrayList<>();
    for (int student = 1; student <= 9; student++) {
      folder("s" + student);
      file("s" + student + ".zip");
      pairs.add("s%1$d and s%1$d.zip".formatted(student));
    }
    assertThatThrownBy(() -> Submissions.in(directory))
        .isExactlyInstanceOf(WrongUsage.class)
        .hasMessageContaining(String.join("; ", pairs));
  }

  @Test
  void names_that_differ_only_in_case_are_one_student() throws IOException {
    folder("Doe");
    file("doe.zip");
    assertRefused(directory, twice("Doe", "doe.zip"));
  }

  @Test
  void names_that_differ_only_in_how_an_accent_is_written_are_one_student() throws IOException {
    folder("Rene\u0301");
    folder("Ren\u00e9");
    assertRefused(directory, twice("Rene\u0301", "Ren\u00e9"));
  }

  private static String twice(String one, String other) {
    return "two submissions of one student: "
        + one
        + " and "
        + other
        + ". Take one of them away, or rename it; nothing was graded";
  }
}
