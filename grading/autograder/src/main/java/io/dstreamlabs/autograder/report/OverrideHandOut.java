package io.dstreamlabs.autograder.report;

import io.dstreamlabs.autograder.override.PointsOverride;

/**
 * Of points that the instructor gave what the student may read: all of it. Public for the templates.
 *
 * @param number of the test, {@code 5.1.3}, or {@code total}
 * @param name of the test, one line
 * @param points what the instructor gave
 * @param maxPoints what the test is worth
 * @param reason lines of text
 */
public record OverrideHandOut(
    String number, String name, int points, int maxPoints, String reason) {

  static OverrideHandOut of(PointsOverride override) {
    return new OverrideHandOut(
        override.target().number(),
        PlainText.line(override.target().name()),
        override.points(),
        override.target().maxPoints(),
        PlainText.of(override.reason()).strip());
  }

  /** {@code 2 of 2 points, given by your instructor: right, but for the order}. */
  public String text() {
    return "%d of %d points, given by your instructor: %s".formatted(points, maxPoints, reason);
  }
}
