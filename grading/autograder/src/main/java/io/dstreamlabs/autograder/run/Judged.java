package io.dstreamlabs.autograder.run;

import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.result.TestResult;
import io.dstreamlabs.hidden.Verdict;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A submission after it was judged, the first time or for good.
 *
 * @param result what is known so far
 * @param about what the student is told whatever the tests say, such as that a file was replaced
 * @param classes what to judge once more where a test timed out; empty if the result is settled
 */
record Judged(SubmissionResult result, String about, Map<String, byte[]> classes) {

  /** A result that nothing follows. */
  static Judged settled(SubmissionResult result) {
    return new Judged(result, "", Map.of());
  }

  /** Whether no test waits for a second run: none timed out, or this was the second run. */
  boolean isSettled() {
    return classes.isEmpty() || timedOut().isEmpty();
  }

  /** Ids of the tests that ran out of time. */
  Set<String> timedOut() {
    return result.tests().stream()
        .filter(test -> test.verdict() == Verdict.TIMEOUT)
        .map(TestResult::id)
        .collect(Collectors.toUnmodifiableSet());
  }
}
