package io.dstreamlabs.autograder.override;

import java.util.List;

/**
 * All points that the instructor gives.
 *
 * @param all in the order of the table; at most one for a submission and a target
 */
public record Overrides(List<PointsOverride> all) {

  /** Copies the list. */
  public Overrides {
    all = List.copyOf(all);
  }

  /** The judge's points are left as they are. */
  public static Overrides none() {
    return new Overrides(List.of());
  }

  /** Those of one submission. */
  public SubmissionOverrides of(String submission) {
    return new SubmissionOverrides(
        all.stream().filter(override -> override.submission().equals(submission)).toList());
  }
}
