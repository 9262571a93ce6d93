package io.dstreamlabs.autograder.result;

import io.dstreamlabs.hidden.Verdict;
import io.dstreamlabs.replay.Picture;
import java.util.Objects;

/**
 * How one hidden test ended for one submission.
 *
 * @param exercise the exercise that it belongs to, {@code 5.1}
 * @param id the test's own id; the same in every run
 * @param displayName one line for people
 * @param points what it earned
 * @param maxPoints what it is worth
 * @param verdict how it ended
 * @param rule the rule that it tries, one sentence
 * @param cause why it failed, one sentence for the student; empty if it passed
 * @param exceptionClass binary name of the student's exception, or empty
 * @param location the student's {@code file:line}, or empty
 * @param picture the rule drawn on a public input, see {@link Picture#none}
 * @param cpuMillis processor time in the worker, in milliseconds
 * @param wallMillis time until the worker had answered, in milliseconds
 * @param note for the instructor only; may hold what the student's code said
 */
public record TestResult(
    String exercise,
    String id,
    String displayName,
    int points,
    int maxPoints,
    Verdict verdict,
    String rule,
    String cause,
    String exceptionClass,
    String location,
    Picture picture,
    long cpuMillis,
    long wallMillis,
    String note) {

  /** Checks that everything is there, and that the points are possible. */
  public TestResult {
    Objects.requireNonNull(exercise, "exercise");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(displayName, "displayName");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(cause, "cause");
    Objects.requireNonNull(exceptionClass, "exceptionClass");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(picture, "picture");
    Objects.requireNonNull(note, "note");
    if (points < 0 || points > maxPoints) {
      throw new IllegalArgumentException(
          "points of %s is %d, but must be from 0 to %d".formatted(id, points, maxPoints));
    }
  }

  /** Whether the answer was right. */
  public boolean passed() {
    return verdict == Verdict.OK;
  }

  /** The same with other points. */
  public TestResult withPoints(int others) {
    return new TestResult(
        exercise,
        id,
        displayName,
        others,
        maxPoints,
        verdict,
        rule,
        cause,
        exceptionClass,
        location,
        picture,
        cpuMillis,
        wallMillis,
        note);
  }
}
