package io.dstreamlabs.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradeProgramTest {
  @TempDir private Path root;

  @BeforeEach
  void makeCourse() {
    SmallCourse.write(
        root.resolve("labs/lab09-outputs/lab.yaml"),
        """
        id: lab09-outputs
        title: Outputs done right
        package: io.dstreamlabs.labs.lab09
        entry: io.dstreamlabs.labs.lab09.Outputs
        tests: io.dstreamlabs.hidden.lab09
        files: [src/main/java/io/dstreamlabs/labs/lab09/Outputs.java]
        exercises:
          - {id: "9.1", title: "atomic files", points: 7, uses: []}
          - {id: "9.2", title: "alerts", points: 105, uses: ["9.1"]}
        """);
    SmallCourse.write(
        root.resolve("labs/lab09-outputs/src/main/java/io/dstreamlabs/labs/lab09/Outputs.java"),
        "");
  }

  @Test
  void labs_lists_each_exercise_with_its_points() {
    assertThat(Asked.grade(root, "labs"))
        .isEqualTo(
            new Asked(
                0,
                """
                lab09-outputs: Outputs done right

                  exercise  points  what the student builds
                  9.1            7  atomic files
                  9.2          105  alerts
                  together     112
                """,
                ""));
  }

  @Test
  void without_a_command_the_commands_are_named() {
    assertThat(Asked.grade(root))
        .isEqualTo(
            new Asked(
                2,
                "",
                """
                grade: name a command: demo, labs, run, check, kit
                Try 'grading/grade --help'.
                """));
  }

  @Test
  void an_unknown_command_is_answered_with_the_known_ones() {
    assertThat(Asked.grade(root, "rnu", "--lab", "lab09-outputs"))
        .isEqualTo(
            new Asked(
                2,
                "",
                """
                grade: unknown command 'rnu': the commands are demo, labs, run, check, kit
                Try 'grading/grade --help'.
                """));
  }

  @Test
  void a_misspelt_option_is_named_before_the_one_that_is_missing_for_it() {
    assertThat(Asked.grade(root, "run", "--labs=lab09-outputs", "--submissions=a", "--out=b"))
        .isEqualTo(
            new Asked(
                2,
                "",
                """
                grade run: unknown option '--labs=lab09-outputs', did you mean '--lab'?
                Try 'grading/grade run --help'.
                """));
  }

  @Test
  void a_value_without_its_option_is_refused() {
    assertThat(Asked.grade(root, "check", "lab09-outputs"))
        .isEqualTo(
            new Asked(
                2,
                "",
                """
                grade check: unexpected argument 'lab09-outputs': every value follows its option
                Try 'grading/grade check --help'.
                """));
  }

  @Test
  void run_names_the_options_that_are_missing() {
    assertThat(Asked.grade(root, "run", "--lab", "lab09-outputs"))
        .isEqualTo(
            new Asked(
                2,
                "",
                """
                grade run: Missing required options: '--submissions=DIR', '--out=DIR'
                Try 'grading/grade run --help'.
                """));
  }

  @Test
  void a_lab_that_does_not_exist_is_answered_with_the_one_that_was_meant() {
    assertThat(Asked.grade(root, "check", "--lab", "lab09"))
        .isEqualTo(
            new Asked(
                2,
                "",
                "grade check: no lab is called 'lab09', did you mean 'lab09-outputs'?"
                    + " The labs are: lab09-outputs\n"));
  }

  @Test
  void demo_without_samples_says_so() {
    assertThat(Asked.grade(root, "demo"))
        .isEqualTo(
            new Asked(2, "", "grade demo: no lab has sample submissions in grading/submissions\n"));
  }

  @Test
  void a_course_without_labs_is_told_where_to_run() {
    Path empty = root.resolve("elsewhere");
    assertThat(Asked.grade(empty, "labs"))
        .isEqualTo(
            new Asked(
                2,
                "",
                "grade labs: "
                    + empty.resolve("labs")
                    + " is missing: run grading/grade inside the course's copy\n"));
  }

  @Test
  void the_version_is_one_line() {
    assertThat(Asked.grade(root, "--version"))
        .isEqualTo(new Asked(0, "DStream Labs autograder 1.0.0\n", ""));
  }

  @ParameterizedTest(name = "{0}: exit codes {1}")
  @CsvSource({"'',0123", "demo,023", "labs,02", "run,023", "check,0123", "kit,0123"})
  void help_fits_80_columns_and_lists_the_exit_codes(String verb, String codes) {
    Asked asked = verb.isEmpty() ? Asked.grade(root, "--help") : Asked.grade(root, verb, "--help");
    assertThat(asked.code()).isZero();
    assertThat(asked.err()).isEmpty();
    assertThat(asked.out().lines()).allMatch(line -> line.length() <= 80);
    String exits = asked.out().substring(asked.out().indexOf("Exit codes:"));
    assertThat(exits.lines().filter(line -> line.matches("   [0-9]   .*")))
        .extracting(line -> line.substring(3, 4))
        .containsExactly(codes.split(""));
  }

  @Test
  void help_has_no_colours_where_nobody_looks_at_it() {
    assertThat(Asked.grade(root, "run", "--help").out()).doesNotContain("\u001b");
  }
}
