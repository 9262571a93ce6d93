package io.dstreamlabs.autograder.override;

import java.util.Objects;

/**
 * Points that the instructor gives.
 *
 * @param submission name of the row
 * @param target what for
 * @param points from 0 to what it is worth
 * @param reason for the student and the instructor; not blank, may have several lines
 */
public record PointsOverride(String submission, Target target, int points, String reason) {

  /** Checks the points and the reason. */
  public PointsOverride {
    Objects.requireNonNull(submission, "submission");
    if (points < 0 || points > target.maxPoints()) {
      throw new IllegalArgumentException(
          "points of %s is %d, but must be from 0 to %d"
              .formatted(target.id(), points, target.maxPoints()));
    }
    if (reason.isBlank()) {
      throw new IllegalArgumentException("reason is blank, but the student reads it: say why");
    }
  }
}
