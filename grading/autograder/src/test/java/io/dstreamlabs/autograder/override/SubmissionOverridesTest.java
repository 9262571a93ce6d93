package io.dstreamlabs.autograder.override;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.result.SubmissionStatus;
import io.dstreamlabs.autograder.result.TestResult;
import io.dstreamlabs.hidden.Verdict;
import io.dstreamlabs.replay.Picture;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Three tests, of 3, 2 and 4 points; the second failed. */
class SubmissionOverridesTest {
  private static final TestResult FIRST = test("A.a", 3, 3, Verdict.OK);
  private static final TestResult SECOND = test("A.b", 0, 2, Verdict.WRONG_ANSWER);
  private static final TestResult THIRD = test("B.a", 4, 4, Verdict.OK);
  private static final SubmissionResult JUDGED =
      result(SubmissionStatus.GRADED, FIRST, SECOND, THIRD);

  private static TestResult test(String id, int points, int maxPoints, Verdict verdict) {
    return new TestResult(
        "5.1", id, id, points, maxPoints, verdict, "", "", "", "", Picture.none(), 0, 0, "");
  }

  private static SubmissionResult result(SubmissionStatus status, TestResult... tests) {
    return new SubmissionResult(
        "doe", "lab", status, "", Arrays.asList(tests), List.of(), List.of(), "full", "", 0);
  }

  private static PointsOverride override(String id, int points) {
    return new PointsOverride("doe", new Target(id, id, "", 9), points, "because");
  }

  private static SubmissionOverrides overrides(PointsOverride... all) {
    return new SubmissionOverrides(List.of(all));
  }

  @Test
  void without_any_all_is_as_it_was_judged() {
    assertThat(overrides().score(JUDGED)).hasValue(7);
    assertThat(overrides().applyTo(JUDGED)).isEqualTo(JUDGED);
  }

  @Test
  void a_test_has_the_points_that_were_given_and_the_verdict_that_was_found() {
    SubmissionResult applied = overrides(override("A.b", 2), override("B.a", 0)).applyTo(JUDGED);
    assertThat(applied.tests())
        .containsExactly(
            FIRST, test("A.b", 2, 2, Verdict.WRONG_ANSWER), test("B.a", 0, 4, Verdict.OK));
    assertThat(applied.testsPassed()).isEqualTo(2);
    assertThat(overrides(override("A.b", 2), override("B.a", 0)).score(JUDGED)).hasValue(5);
  }

  @Test
  void the_total_counts_whatever_the_tests_earn() {
    assertThat(overrides(override("A.b", 2), override("total", 8)).score(JUDGED)).hasValue(8);
    assertThat(overrides(override("total", 0)).score(JUDGED)).hasValue(0);
  }

  @ParameterizedTest
  @EnumSource(
      value = SubmissionStatus.class,
      names = {"REJECTED", "COMPILE_ERROR", "MISSING"})
  void where_no_test_was_run_points_for_one_count_all_the_same(SubmissionStatus status) {
    assertThat(overrides().score(result(status))).hasValue(0);
    assertThat(overrides(override("A.b", 2), override("B.a", 3)).score(result(status))).hasValue(5);
    assertThat(overrides(override("total", 6)).score(result(status))).hasValue(6);
  }

  @Test
  void what_was_not_judged_gets_a_score_by_a_total_alone() {
    SubmissionResult result = result(SubmissionStatus.NOT_JUDGED, FIRST);
    assertThat(overrides().score(result)).isEmpty();
    assertThat(overrides(override("A.a", 2)).score(result)).isEmpty();
    assertThat(overrides(override("total", 6)).score(result)).hasValue(6);
  }

  @Test
  void each_submission_has_its_own() {
    PointsOverride mine = override("A.a", 1);
    PointsOverride others = new PointsOverride("roe", mine.target(), 2, "because");
    Overrides all = new Overrides(List.of(others, mine));
    assertThat(all.of("doe").all()).containsExactly(mine);
    assertThat(all.of("poe").all()).isEmpty();
    assertThat(Overrides.none().of("doe").all()).isEmpty();
  }

  @Test
  void points_have_bounds_and_a_reason() {
    Target target = new Target("A.a", "5.1.1", "", 3);
    assertThatThrownBy(() -> new PointsOverride("doe", target, 4, "because"))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("points of A.a is 4, but must be from 0 to 3");
    assertThatThrownBy(() -> new PointsOverride("doe", target, -1, "because"))
        .hasMessage("points of A.a is -1, but must be from 0 to 3");
    assertThatThrownBy(() -> new PointsOverride("doe", target, 3, " "))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("reason is blank, but the student reads it: say why");
  }
}
