package io.dstreamlabs.autograder.roster;

/** How certain it is that a submission is a student's; the later, the more. */
enum Claim {
  /** It is not. */
  NONE,
  /** A name or a pattern fits; another student's may fit too. */
  LIKELY,
  /** The id itself stands there. */
  SURE;

  Claim or(Claim other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
