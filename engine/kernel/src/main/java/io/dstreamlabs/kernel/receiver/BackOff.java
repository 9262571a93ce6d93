package io.dstreamlabs.kernel.receiver;

import java.time.Duration;

/**
 * How long a receiver pauses before its next run: twice as long after each that failed, as the one before.
 *
 * <pre>
 * run           failed    failed    failed    succeeded    failed
 * pause of 2 s         2 s       4 s       8 s           2 s      4 s
 * </pre>
 *
 * <p>Not thread-safe.
 */
final class BackOff {
  /** No pause grows beyond this. */
  static final Duration LONGEST = Duration.ofMinutes(1);

  private int doublings;

  /** The pause after a run, of which {@code pause} is the shortest. */
  Duration next(Duration pause) {
    Duration longest = pause.compareTo(LONGEST) > 0 ? pause : LONGEST;
    Duration next = pause;
    for (int i = 0; i < doublings && next.compareTo(longest) < 0 && !next.isZero(); i++) {
      next = next.multipliedBy(2);
    }
    doublings++;
    return next.compareTo(longest) > 0 ? longest : next;
  }

  /** The run that ends now was a good one. */
  void succeeded() {
    doublings = 0;
  }
}
