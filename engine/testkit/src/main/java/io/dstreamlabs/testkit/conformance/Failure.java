package io.dstreamlabs.testkit.conformance;

import io.dstreamlabs.kernel.Maybe;

/**
 * That a run failed.
 *
 * @param phase in which phase
 * @param timeMs in which batch; absent unless one ran
 * @param thrown what was thrown
 */
record Failure(Phase phase, Maybe<Long> timeMs, Throwable thrown) {

  /** When it failed. */
  String when() {
    return when(Maybe.of(phase), timeMs);
  }

  static String when(Maybe<Phase> phase, Maybe<Long> timeMs) {
    return (phase.isPresent() ? "in phase " + phase.get() : "in any phase")
        + (timeMs.isPresent() ? " at " + timeMs.get() + " ms" : "");
  }
}
