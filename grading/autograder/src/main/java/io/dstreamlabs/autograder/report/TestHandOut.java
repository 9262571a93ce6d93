package io.dstreamlabs.autograder.report;

import io.dstreamlabs.autograder.result.TestResult;

/**
 * Of a hidden test's result what its student may read. Public for the templates.
 *
 * @param number {@code 5.1.3}
 * @param name one line
 * @param points what it earned
 * @param maxPoints what it is worth
 * @param mark how it ended
 * @param reason why, in two or three words, or empty
 * @param rule the rule that it tries
 * @param cause one sentence, or empty
 * @param exceptionClass of the student's exception, or empty
 * @param location the student's {@code file:line}, or empty
 * @param picture lines of text, or empty
 * @param figure the same, drawn
 */
public record TestHandOut(
    String number,
    String name,
    int points,
    int maxPoints,
    Mark mark,
    String reason,
    String rule,
    String cause,
    String exceptionClass,
    String location,
    String picture,
    TimelineFigure figure) {

  static TestHandOut of(String number, TestResult result) {
    return new TestHandOut(
        number,
        PlainText.line(result.displayName()),
        result.points(),
        result.maxPoints(),
        Mark.of(result.verdict()),
        Mark.reason(result.verdict()),
        PlainText.line(result.rule()),
        PlainText.line(result.cause()),
        PlainText.line(result.exceptionClass()),
        PlainText.line(result.location()),
        PlainText.of(result.picture().text()).stripTrailing(),
        TimelineFigure.of(result.picture()));
  }

  /** {@code PASS}, {@code FAIL: time limit}. */
  public String verdict() {
    return reason.isEmpty() ? mark.word() : mark.word() + ": " + reason;
  }

  /** Class of the exception and where it was thrown, in one line; empty if neither is known. */
  public String thrown() {
    if (exceptionClass.isEmpty() || location.isEmpty()) {
      return exceptionClass + location;
    }
    return exceptionClass + " at " + location;
  }
}
