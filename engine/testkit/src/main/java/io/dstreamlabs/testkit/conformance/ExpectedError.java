package io.dstreamlabs.testkit.conformance;

import io.dstreamlabs.kernel.Maybe;

/**
 * How a case must fail. What Spark threw is told to the reader only: a failure of ours need not be of that
 * class.
 *
 * @param phase in which phase; any, if absent
 * @param timeMs in the batch of that time; of any, if absent
 * @param thrown class and message of what Spark threw
 */
record ExpectedError(Maybe<Phase> phase, Maybe<Long> timeMs, String thrown) {

  /** Whether {@code failure} is in that phase, and at that time. */
  boolean isMetBy(Failure failure) {
    return (!phase.isPresent() || phase.get() == failure.phase())
        && (!timeMs.isPresent() || timeMs.equals(failure.timeMs()));
  }

  /** When it must fail. */
  String when() {
    return Failure.when(phase, timeMs);
  }
}
