package io.dstreamlabs.autograder.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.autograder.result.SubmissionStatus;
import io.dstreamlabs.autograder.result.TestResult;
import io.dstreamlabs.hidden.Verdict;
import io.dstreamlabs.replay.Picture;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusRuleTest {
  private static List<TestResult> tests(String verdicts) {
    return Arrays.stream(verdicts.split(" "))
        .map(Verdict::valueOf)
        .map(v -> new TestResult("1", "t", "t", 0, 1, v, "", "", "", "", Picture.none(), 0, 0, ""))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "OK OK, GRADED",
    "WRONG_ANSWER, GRADED",
    "NOT_IMPLEMENTED NOT_IMPLEMENTED, GRADED",
    "TIMEOUT TIMEOUT, TIMEOUT",
    "TIMEOUT OK, GRADED",
    "TIMEOUT CRASHED, GRADED",
    "CRASHED CRASHED, CRASHED",
    "EXITED EXITED, CRASHED",
    "EXITED MEMORY_LIMIT CRASHED, CRASHED",
    "CRASHED NOT_IMPLEMENTED, GRADED",
    "STACK_OVERFLOW STACK_OVERFLOW, GRADED",
    "EXCEPTION EXCEPTION, GRADED",
    "OK GRADER_ERROR, NOT_JUDGED",
    "TIMEOUT GRADER_ERROR, NOT_JUDGED",
  })
  void the_status_follows_from_the_verdicts(String verdicts, SubmissionStatus status) {
    assertThat(StatusRule.of(tests(verdicts))).isEqualTo(status);
  }

  @Test
  void without_a_test_nothing_was_judged() {
    assertThat(StatusRule.of(List.of())).isEqualTo(SubmissionStatus.NOT_JUDGED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NOT_JUDGED | not judged: the grader failed, and your course has been told",
        "TIMEOUT    | every test ran out of time: look for a loop that does not end",
        "CRASHED    | your code ended its program in every test: look for System.exit, or for a collection that only grows",
        "GRADED     | ''",
        "REJECTED   | ''",
        "COMPILE_ERROR | ''"
      })
  void a_status_that_the_scores_do_not_explain_has_a_sentence(
      SubmissionStatus status, String sentence) {
    assertThat(StatusRule.sentence(status)).isEqualTo(sentence);
  }
}
