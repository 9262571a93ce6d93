package io.dstreamlabs.autograder.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.result.SubmissionStatus;
import io.dstreamlabs.autograder.result.TestResult;
import io.dstreamlabs.hidden.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LostTestTest {

  @Test
  void the_test_that_most_lose_comes_first_and_one_that_nobody_loses_not_at_all() {
    TestResult slid = wrong(Example.SECOND, "does not slide");
    TestResult late = wrong(Example.SECOND, "off by one");
    TestResult todo = Example.ended(Example.THIRD, Verdict.NOT_IMPLEMENTED, "still to do", "");
    List<LostTest> lost =
        lost(
            Example.graded("anna", Example.FIRST, late, todo),
            Example.graded("ben", Example.FIRST, slid, Example.THIRD),
            Example.graded("chris", Example.FIRST, slid, wrong(Example.THIRD, "not reduced")),
            Example.graded("dana", Example.FIRST, Example.SECOND, Example.THIRD),
            Example.refused("eve", SubmissionStatus.REJECTED, "broken"));
    assertThat(lost)
        .containsExactly(
            new LostTest(
                "5.1.2",
                "a window slides",
                "Rule of a_window_slides.",
                3,
                0,
                4,
                "does not slide",
                2),
            new LostTest(
                "5.2.1",
                "all are combined",
                "Rule of all_are_combined.",
                2,
                1,
                4,
                "not reduced",
                1));
    assertThat(lost).extracting(LostTest::percent).containsExactly(75, 50);
  }

  @Test
  void a_test_that_could_not_be_judged_is_not_lost() {
    assertThat(
            lost(
                Example.graded("anna", Example.ended(Example.FIRST, Verdict.GRADER_ERROR, "", ""))))
        .isEmpty();
  }

  private static TestResult wrong(TestResult test, String cause) {
    return Example.ended(test, Verdict.WRONG_ANSWER, cause, "");
  }

  private static List<LostTest> lost(SubmissionResult... results) {
    GradingReport report = Example.report(results);
    return LostTest.of(Stream.of(results).map(result -> HandOut.of(report, result)).toList());
  }
}
