package io.dstreamlabs.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.autograder.lab.Course;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with the command line, nothing is graded and nothing is written. */
class RunUsageTest {
  @TempDir private Path root;
  private Path in;
  private Path out;

  @BeforeEach
  void makeFolders() throws IOException {
    in = Files.createDirectories(root.resolve("in"));
    Files.createDirectory(in.resolve("doe"));
    out = root.resolve("out");
  }

  @AfterEach
  void nothingWasWritten() {
    assertThat(out).doesNotExist();
  }

  private void refused(String message, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("run", "--submissions", in.toString(), "--out", out.toString()));
    arguments.addAll(List.of(more));
    if (!arguments.contains("--lab")) {
      arguments.addAll(List.of("--lab", "lab05-windows"));
    }
    assertThat(Asked.grade(SmallCourse.REAL, arguments.toArray(String[]::new)))
        .isEqualTo(new Asked(2, "", "grade run: " + message + "\n"));
  }

  @Test
  void an_unknown_lab_is_refused() {
    List<String> labs =
        new Course(SmallCourse.REAL).labs().labs().stream().map(lab -> lab.id()).toList();
    refused(
        "no lab is called 'lab5-windows', did you mean 'lab05-windows'? The labs are: "
            + String.join(", ", labs),
        "--lab",
        "lab5-windows");
  }

  @Test
  void a_missing_directory_is_refused() {
    in = root.resolve("im");
    refused(
        in
            + " is missing: --submissions names the folder that holds one folder or .zip per"
            + " student");
  }

  @Test
  void an_empty_directory_is_refused() throws IOException {
    Files.delete(in.resolve("doe"));
    refused(in + " holds no submission: put one folder or .zip per student into it");
  }

  @Test
  void two_submissions_of_one_student_are_refused() throws IOException {
    Files.createFile(in.resolve("doe.zip"));
    refused(
        "two submissions of one student: doe and doe.zip. Take one of them away, or rename it;"
            + " nothing was graded");
  }

  @Test
  void only_one_that_is_there_can_be_chosen() {
    refused(
        "--only: no submission in " + in + " is called 'do', did you mean 'doe'?", "--only", "do");
    refused("--only: no submission in " + in + " is called ''", "--only", "");
  }

  @Test
  void a_seed_that_is_given_is_not_blank() {
    refused("--seed is blank: give the course's secret, or leave the option out", "--seed", " ");
  }

  @Test
  void numbers_have_bounds() {
    refused("--jobs is 0, but must be from 1 to 64", "--jobs", "0");
    refused("--timeout is 601, but must be from 1 to 600", "--timeout", "601");
    refused("--memory is 31, but must be from 32 to 4096", "--memory", "31");
  }

  @Test
  void a_level_of_isolation_is_one_of_three() {
    refused(
        "Invalid value for option '--require-isolation': 'ful' is not a level: it must be full,"
            + " partial or none\n"
            + "Try 'grading/grade run --help'.",
        "--require-isolation",
        "ful");
  }
}
