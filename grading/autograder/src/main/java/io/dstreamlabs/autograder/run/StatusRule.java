package io.dstreamlabs.autograder.run;

import io.dstreamlabs.autograder.result.SubmissionStatus;
import io.dstreamlabs.autograder.result.TestResult;
import io.dstreamlabs.hidden.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The status of a submission that was judged.
 *
 * <pre>
 * any GRADER_ERROR, or no test at all              not_judged
 * every test TIMEOUT                               timeout
 * every test ended by the death of its worker      crashed
 * anything else                                    graded
 * </pre>
 */
final class StatusRule {
  private static final Set<Verdict> DEATHS =
      EnumSet.of(Verdict.CRASHED, Verdict.EXITED, Verdict.MEMORY_LIMIT);

  private StatusRule() {}

  static SubmissionStatus of(List<TestResult> tests) {
    if (tests.isEmpty() || tests.stream().anyMatch(t -> t.verdict() == Verdict.GRADER_ERROR)) {
      return SubmissionStatus.NOT_JUDGED;
    }
    if (tests.stream().allMatch(test -> test.verdict() == Verdict.TIMEOUT)) {
      return SubmissionStatus.TIMEOUT;
    }
    return tests.stream().allMatch(test -> DEATHS.contains(test.verdict()))
        ? SubmissionStatus.CRASHED
        : SubmissionStatus.GRADED;
  }

  /** The sentence that goes with a status; empty if the scores say all. */
  static String sentence(SubmissionStatus status) {
    return switch (status) {
      case NOT_JUDGED -> "not judged: the grader failed, and your course has been told";
      case TIMEOUT -> "every test ran out of time: look for a loop that does not end";
      case CRASHED ->
          "your code ended its program in every test: look for System.exit, or for a"
              + " collection that only grows";
      case REJECTED, COMPILE_ERROR, MISSING, GRADED -> "";
    };
  }
}
