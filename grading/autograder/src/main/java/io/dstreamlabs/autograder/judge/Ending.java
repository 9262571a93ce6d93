package io.dstreamlabs.autograder.judge;

import io.dstreamlabs.autograder.result.TestResult;
import io.dstreamlabs.hidden.HiddenTestInfo;
import io.dstreamlabs.hidden.SubjectFailure;
import io.dstreamlabs.hidden.Verdict;
import io.dstreamlabs.hidden.WrongAnswer;
import io.dstreamlabs.replay.Picture;

/**
 * How one hidden test ended.
 *
 * @param verdict the verdict
 * @param cause one sentence for the student; empty if right
 * @param exceptionClass of the student's exception, or empty
 * @param location the student's {@code file:line}, or empty
 * @param picture the rule drawn on a public input, see {@link Picture#none}
 * @param note for the instructor only
 */
record Ending(
    Verdict verdict,
    String cause,
    String exceptionClass,
    String location,
    Picture picture,
    String note) {

  static Ending right() {
    return new Ending(Verdict.OK, "", "", "", Picture.none(), "");
  }

  /** What {@code thrown} by a hidden test means; whatever is not the student's is the grader's. */
  static Ending of(Throwable thrown) {
    if (thrown instanceof WrongAnswer wrong) {
      return new Ending(wrong.verdict(), wrong.likelyCause(), "", "", wrong.picture(), "");
    }
    if (thrown instanceof SubjectFailure failure) {
      String cause = Reasons.of(failure.verdict(), failure.exercise());
      return new Ending(
          failure.verdict(),
          cause,
          failure.exceptionClass(),
          failure.location(),
          failure.picture(),
          failure.getMessage());
    }
    return graderError(describe(thrown));
  }

  static Ending graderError(String note) {
    String cause = Reasons.of(Verdict.GRADER_ERROR, "");
    return new Ending(Verdict.GRADER_ERROR, cause, "", "", Picture.none(), note);
  }

  TestResult resultOf(HiddenTestInfo test, TestUsage usage) {
    return new TestResult(
        test.exercise(),
        test.id(),
        test.displayName(),
        verdict == Verdict.OK ? test.points() : 0,
        test.points(),
        verdict,
        test.rule(),
        cause,
        exceptionClass,
        location,
        picture,
        usage.cpuMillis(),
        usage.wallMillis(),
        note);
  }

  private static String describe(Throwable thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    return thrown + (trace.length == 0 ? "" : " at " + trace[0]);
  }
}
