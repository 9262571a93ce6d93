package io.dstreamlabs.autograder.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.autograder.lab.Exercise;
import io.dstreamlabs.autograder.lab.Lab;
import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.result.SubmissionStatus;
import io.dstreamlabs.autograder.result.TestResult;
import io.dstreamlabs.autograder.sample.Sample;
import io.dstreamlabs.hidden.HiddenTestInfo;
import io.dstreamlabs.hidden.Verdict;
import io.dstreamlabs.replay.Picture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A lab of two exercises: tests a and b for 5.1, test c for 5.2. */
class CheckRulesTest {
  private static final Lab LAB =
      new Lab(
          "lab05",
          "Windows",
          "p",
          "p.E",
          "h.lab05",
          List.of(),
          List.of(
              new Exercise("5.1", "window", 5, List.of()),
              new Exercise("5.2", "reduce", 4, List.of("5.1"))),
          Path.of("labs/lab05"));
  private static final HiddenTestInfo A = new HiddenTestInfo("T.a", "5.1", "a", "rule", 2);
  private static final HiddenTestInfo B = new HiddenTestInfo("T.b", "5.1", "b", "rule", 3);
  private static final HiddenTestInfo C = new HiddenTestInfo("T.c", "5.2", "c", "rule", 4);
  private static final Sample RIGHT = sample("right", List.of(), List.of());
  private static final Sample LATE = sample("late", List.of("5.1"), List.of("5.2"));

  private List<HiddenTestInfo> tests = List.of(A, B, C);
  private SubmissionResult stubs = result("stubs", Verdict.NOT_IMPLEMENTED);
  private SubmissionResult solution = result("solution", Verdict.OK);
  private final Map<Sample, SubmissionResult> samples = new HashMap<>();

  CheckRulesTest() {
    samples.put(RIGHT, result("right", Verdict.OK));
    samples.put(LATE, result("late", Verdict.WRONG_ANSWER));
  }

  private static Sample sample(String name, List<String> loses, List<String> together) {
    return new Sample(name, "about", loses, together, Path.of(name));
  }

  /** Tests a, b and c end so; the last verdict counts for the rest. */
  private static SubmissionResult result(String name, Verdict... verdicts) {
    List<TestResult> results = new ArrayList<>();
    for (HiddenTestInfo test : List.of(A, B, C)) {
      Verdict verdict = verdicts[Math.min(results.size(), verdicts.length - 1)];
      results.add(
          new TestResult(
              test.exercise(),
              test.id(),
              test.displayName(),
              verdict == Verdict.OK ? test.points() : 0,
              test.points(),
              verdict,
              test.rule(),
              "",
              "",
              "",
              Picture.none(),
              0,
              0,
              verdict == Verdict.EXCEPTION ? "boom" : ""));
    }
    return new SubmissionResult(
        name, "lab05", SubmissionStatus.GRADED, "", results, List.of(), List.of(), "", "", 0);
  }

  private List<Finding> findings() {
    Map<String, SubmissionResult> byName = new HashMap<>();
    samples.forEach((sample, result) -> byName.put(sample.name(), result));
    List<Sample> sorted =
        samples.keySet().stream()
            .sorted((one, other) -> one.name().compareTo(other.name()))
            .toList();
    return CheckRules.judge(new Evidence(LAB, tests, stubs, solution, sorted, byName));
  }

  private List<String> violations() {
    return findings().stream().filter(Finding::isBroken).map(Finding::text).toList();
  }

  @Test
  void what_holds_is_listed_with_what_was_looked_at() {
    assertThat(findings())
        .containsExactly(
            Finding.holds("hidden tests: 3, each with an id of its own"),
            Finding.holds("points: 9 (5.1: 5, 5.2: 4) as in lab.yaml"),
            Finding.holds("stubs: 0 of 9 points, all 3 tests are still to do"),
            Finding.holds("solution: 9 of 9 points"),
            Finding.holds("sample late: 0 points, loses 5.1 + 5.2"),
            Finding.holds("sample right: 9 points, nothing lost"),
            Finding.holds("coverage: each of the 3 tests is failed by a wrong sample"));
  }

  @Test
  void points_that_do_not_add_up_are_a_violation() {
    tests = List.of(A, C);
    assertThat(violations())
        .containsExactly(
            "points of 5.1: its hidden tests add up to 2, but lab.yaml says 5: change one");
  }

  @Test
  void a_test_of_no_exercise_is_a_violation() {
    tests = List.of(A, B, C, new HiddenTestInfo("T.d", "5.9", "d", "rule", 1));
    assertThat(violations())
        .containsExactly(
            "points of 5.9: hidden tests are worth 1, but lab05 has no such exercise",
            "coverage: no wrong sample fails T.d: add one that does");
  }

  @Test
  void two_tests_of_one_id_are_a_violation() {
    tests = List.of(A, new HiddenTestInfo("T.a", "5.1", "a", "rule", 3), C);
    assertThat(violations()).containsExactly("hidden tests: 2 are called T.a: rename all but one");
  }

  @Test
  void a_lab_without_hidden_tests_is_a_violation() {
    tests = List.of();
    assertThat(violations()).containsExactly("hidden tests: there is none in h.lab05");
  }

  @Test
  void a_stub_that_fails_otherwise_than_by_being_a_stub_is_a_violation() {
    stubs = result("stubs", Verdict.OK, Verdict.EXCEPTION, Verdict.NOT_IMPLEMENTED);
    assertThat(violations())
        .containsExactly(
            "stubs: T.a is OK, but must be NOT_IMPLEMENTED",
            "stubs: T.b is EXCEPTION (boom), but must be NOT_IMPLEMENTED");
  }

  @Test
  void a_solution_that_loses_a_point_is_a_violation() {
    solution = result("solution", Verdict.OK, Verdict.OK, Verdict.WRONG_ANSWER);
    assertThat(violations()).containsExactly("solution: T.c is WRONG_ANSWER, but must be OK");
  }

  @Test
  void a_solution_that_does_not_compile_is_a_violation() {
    solution =
        new SubmissionResult(
            "solution",
            "lab05",
            SubmissionStatus.COMPILE_ERROR,
            "mend the errors\nA.java:3: ';' expected",
            List.of(),
            List.of(),
            List.of("seen by us"),
            "",
            "",
            0);
    assertThat(violations())
        .containsExactly(
            "solution: compile_error, but must be graded: mend the errors; A.java:3: ';' expected;"
                + " seen by us");
  }

  @Test
  void a_wrong_sample_that_keeps_an_exercise_of_its_label_is_a_violation() {
    samples.put(LATE, result("late", Verdict.WRONG_ANSWER, Verdict.WRONG_ANSWER, Verdict.OK));
    assertThat(violations())
        .containsExactly(
            "sample late: loses 5.1, but its label says 5.1, 5.2: mend the label, the sample or a"
                + " test",
            "coverage: no wrong sample fails T.c: add one that does");
  }

  @Test
  void a_right_sample_that_loses_anything_is_a_violation() {
    samples.put(RIGHT, result("right", Verdict.OK, Verdict.TIMEOUT, Verdict.OK));
    assertThat(violations())
        .containsExactly(
            "sample right: loses 5.1, but its label says nothing: mend the label, the sample or a"
                + " test");
  }

  @Test
  void an_exercise_is_lost_with_the_first_of_its_tests() {
    Sample half = sample("half", List.of("5.1"), List.of());
    samples.put(half, result("half", Verdict.OK, Verdict.WRONG_ANSWER, Verdict.OK));
    assertThat(violations()).isEmpty();
  }

  @Test
  void a_test_that_only_a_right_sample_or_the_stubs_fail_is_not_covered() {
    samples.put(RIGHT, result("right", Verdict.OK, Verdict.OK, Verdict.WRONG_ANSWER));
    samples.put(LATE, result("late", Verdict.OK, Verdict.WRONG_ANSWER, Verdict.OK));
    assertThat(violations())
        .contains(
            "coverage: no wrong sample fails T.a: add one that does",
            "coverage: no wrong sample fails T.c: add one that does")
        .doesNotContain("coverage: no wrong sample fails T.b: add one that does");
  }

  @Test
  void a_sample_that_was_not_judged_is_a_violation() {
    samples.put(
        LATE,
        new SubmissionResult(
            "late",
            "lab05",
            SubmissionStatus.NOT_JUDGED,
            "not judged",
            List.of(),
            List.of(),
            List.of(),
            "",
            "",
            0));
    assertThat(violations()).contains("sample late: not_judged, but must be graded: not judged");
  }

  @Test
  void full_marks_without_a_test_are_a_violation() {
    solution =
        new SubmissionResult(
            "solution",
            "lab05",
            SubmissionStatus.GRADED,
            "",
            List.of(),
            List.of(),
            List.of(),
            "",
            "",
            0);
    assertThat(violations()).containsExactly("solution: no hidden test was run");
  }

  @Test
  void a_sample_without_a_result_is_a_mistake_of_the_caller() {
    assertThatThrownBy(
            () -> new Evidence(LAB, tests, stubs, solution, List.of(LATE, RIGHT), Map.of()))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("sample late was not graded");
  }
}
