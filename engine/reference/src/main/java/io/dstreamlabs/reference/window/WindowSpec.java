package io.dstreamlabs.reference.window;

import io.dstreamlabs.kernel.Durations;
import io.dstreamlabs.kernel.stream.DStream;
import java.math.BigInteger;
import java.time.Duration;

/**
 * Length and slide of a window, checked against the slide of the stream under it.
 *
 * @param windowDuration width
 * @param slideDuration distance between two windows
 */
record WindowSpec(Duration windowDuration, Duration slideDuration) {
  /**
   * Windows over {@code parent}.
   *
   * @throws IllegalArgumentException if either is not a positive multiple of the parent's slide; the
   *     message names the nearest multiples
   */
  static WindowSpec over(DStream<?> parent, Duration windowDuration, Duration slideDuration) {
    String unit = "the parent's slideDuration";
    Durations.requireMultiple("windowDuration", windowDuration, unit, parent.slideDuration());
    Durations.requireMultiple("slideDuration", slideDuration, unit, parent.slideDuration());
    return new WindowSpec(windowDuration, slideDuration);
  }

  /**
   * The longest time that both the width and the slide are multiples of: what enters or leaves together.
   *
   * <pre>
   * window(5 s, 2 s)      |--|--|--|--|--|        granule 1 s
   * window(30 s, 10 s)    |------|------|------|  granule 10 s
   * </pre>
   */
  Duration granule() {
    BigInteger windowMs = BigInteger.valueOf(windowDuration.toMillis());
    BigInteger slideMs = BigInteger.valueOf(slideDuration.toMillis());
    return Duration.ofMillis(windowMs.gcd(slideMs).longValueExact());
  }

  /** Whether some batches are in no window. */
  boolean leavesGaps() {
    return slideDuration.compareTo(windowDuration) > 0;
  }
}
