package io.dstreamlabs.autograder.check;

import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.result.SubmissionStatus;
import io.dstreamlabs.autograder.result.TestResult;
import io.dstreamlabs.hidden.Verdict;
import java.util.List;
import java.util.Optional;

/** The untouched stubs have everything to do; the solution has everything right. */
final class OwnSourcesRules {
  private OwnSourcesRules() {}

  static List<Finding> stubs(Evidence evidence) {
    List<Finding> broken = unexpected("stubs", evidence.stubs(), Verdict.NOT_IMPLEMENTED);
    return broken.isEmpty()
        ? List.of(
            Finding.holds(
                "stubs: 0 of %d points, all %d tests are still to do"
                    .formatted(evidence.lab().points(), evidence.stubs().tests().size())))
        : broken;
  }

  static List<Finding> solution(Evidence evidence) {
    List<Finding> broken = unexpected("solution", evidence.solution(), Verdict.OK);
    return broken.isEmpty()
        ? List.of(
            Finding.holds(
                "solution: %d of %d points"
                    .formatted(evidence.solution().score(), evidence.lab().points())))
        : broken;
  }

  private static List<Finding> unexpected(String who, SubmissionResult result, Verdict expected) {
    return notGraded(who, result)
        .map(List::of)
        .orElseGet(
            () ->
                result.tests().stream()
                    .filter(test -> test.verdict() != expected)
                    .map(test -> Finding.broken(sentence(who, test, expected)))
                    .toList());
  }

  private static String sentence(String who, TestResult test, Verdict expected) {
    return "%s: %s is %s, but must be %s".formatted(who, test.id(), withNote(test), expected);
  }

  private static String withNote(TestResult test) {
    return test.note().isEmpty()
        ? test.verdict().name()
        : test.verdict() + " (" + test.note() + ")";
  }

  /** The violation, if {@code result} was not judged test by test. */
  static Optional<Finding> notGraded(String who, SubmissionResult result) {
    if (result.status() == SubmissionStatus.GRADED) {
      return result.tests().isEmpty()
          ? Optional.of(Finding.broken(who + ": no hidden test was run"))
          : Optional.empty();
    }
    StringBuilder why = new StringBuilder(result.message());
    result.notes().forEach(note -> why.append("; ").append(note));
    String text = why.toString().replaceAll("\\s*\\R\\s*", "; ");
    return Optional.of(
        Finding.broken(
            "%s: %s, but must be graded: %s".formatted(who, result.status().label(), text)));
  }
}
