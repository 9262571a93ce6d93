package io.dstreamlabs.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A course with two samples: the solution itself, and the stubs, which lose everything and so fail every hidden test.
 */
class CheckAndDemoTest {
  private static final String RIGHT = "- {name: right, about: all, loses: [], together: []}\n";
  private static final String IDLE =
      "- {name: idle, about: nothing, loses: ['5.1', '5.2', '5.3', '5.4', '5.5'], together: []}\n";

  @TempDir private Path root;
  private SmallCourse course;

  @BeforeEach
  void makeCourse() {
    course = SmallCourse.in(root);
    SmallCourse.solution(course.samples().resolve("right"));
    SmallCourse.stubs(course.samples().resolve("idle"));
  }

  private Asked check(String... more) {
    String[] arguments = new String[more.length + 1];
    arguments[0] = "check";
    System.arraycopy(more, 0, arguments, 1, more.length);
    return Asked.grade(course.root(), arguments);
  }

  @Test
  void a_course_that_keeps_its_promises_passes() {
    course.withLabels(RIGHT + IDLE);
    Asked asked = check("--lab", SmallCourse.LAB, "--seed", "42");
    assertThat(asked.out().substring(asked.out().indexOf("seed:")))
        .isEqualTo(
            """
            seed:      from --seed

            lab05-windows: Windows over a stream
            ok    hidden tests: 46, each with an id of its own
            ok    points: 100 (5.1: 30, 5.2: 15, 5.3: 20, 5.4: 15, 5.5: 20) as in lab.yaml
            ok    stubs: 0 of 100 points, all 46 tests are still to do
            ok    solution: 100 of 100 points
            ok    sample idle: 0 points, loses 5.1, 5.2, 5.3, 5.4, 5.5
            ok    sample right: 100 points, nothing lost
            ok    coverage: each of the 46 tests is failed by a wrong sample

            7 of 7 rules hold: labs and seed are fit to grade with
            """);
    assertThat(asked.err()).isEmpty();
    assertThat(asked.code()).isZero();
  }

  @Test
  void a_wrong_label_and_a_stub_that_is_filled_in_are_violations() {
    course.withLabels(RIGHT.replace("loses: []", "loses: ['5.4']") + IDLE);
    SmallCourse.replace(
        course.root().resolve("labs/" + SmallCourse.LAB),
        "WindowChecks",
        "package io.dstreamlabs.labs.lab05; no Java");
    Asked asked = check();
    assertThat(asked.code()).isEqualTo(1);
    assertThat(asked.out().lines().filter(line -> line.startsWith("FAIL")))
        .hasSize(2)
        .satisfiesExactly(
            stubs -> assertThat(stubs).startsWith("FAIL  stubs: compile_error, but must be graded"),
            label ->
                assertThat(label)
                    .isEqualTo(
                        "FAIL  sample right: loses nothing, but its label says 5.4: mend the label,"
                            + " the sample or a test"));
    assertThat(asked.out()).endsWith("\n5 of 7 rules hold\n");
  }

  @Test
  void labels_that_cannot_be_read_are_a_violation() {
    course.withLabels(RIGHT);
    Asked asked = check();
    assertThat(asked.code()).isEqualTo(1);
    assertThat(asked.out())
        .endsWith(
            "\nFAIL  labels: "
                + course.samples().resolve("labels.yaml")
                + ": no label for idle: add one for each\n\n0 of 1 rules hold\n");
  }

  @Test
  void a_lab_without_labels_is_not_checked_silently() {
    Asked asked = check();
    assertThat(asked.code()).isEqualTo(1);
    assertThat(asked.out())
        .contains(
            "\nFAIL  labels: "
                + course.samples().resolve("labels.yaml")
                + " is missing: create it, or take its folder away\n");
  }

  @Test
  void demo_shows_the_scores_of_the_samples_and_where_the_report_is() {
    course.withLabels(RIGHT + IDLE);
    Asked asked = Asked.grade(course.root(), "demo");
    Path out = course.root().resolve("grading/autograder/target/demo/lab05-windows");
    assertThat(asked.code()).isZero();
    assertThat(asked.err()).isEmpty();
    assertThat(asked.out().lines())
        .anyMatch(line -> line.matches("idle +0 +100 +graded +0 of 46"))
        .anyMatch(line -> line.matches("right +100 +100 +graded +46 of 46"));
    assertThat(asked.out()).endsWith("\nreport:    " + out.resolve("index.html") + "\n");
    assertThat(out.resolve("index.html")).isRegularFile();
  }
}
