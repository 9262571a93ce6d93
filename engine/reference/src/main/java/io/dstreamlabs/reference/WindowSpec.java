package io.dstreamlabs.reference;

import io.dstreamlabs.kernel.Durations;
import io.dstreamlabs.kernel.stream.DStream;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * Length and slide of a window, checked against the slide of the stream under it.
 *
 * @param windowDuration width
 * @param slideDuration distance between two windows
 */
record WindowSpec(Duration windowDuration, Duration slideDuration) {
  private static final int NANOS_TO_MILLIS = 6;

  /**
   * Windows over {@code parent}.
   *
   * @throws IllegalArgumentException if either is not a positive multiple of the parent's slide; the
   *     message names the nearest multiples
   */
  static WindowSpec over(DStream<?> parent, Duration windowDuration, Duration slideDuration) {
    requireMultiple("windowDuration", windowDuration, parent.slideDuration());
    requireMultiple("slideDuration", slideDuration, parent.slideDuration());
    return new WindowSpec(windowDuration, slideDuration);
  }

  private static void requireMultiple(String name, Duration duration, Duration unit) {
    if (duration == null) {
      Durations.requireMillis(name, duration); // refuses it
    }
    long unitMs = unit.toMillis();
    if (duration.isZero() || duration.isNegative()) {
      throw new IllegalArgumentException(
          "%s is %s ms, but must be positive: use %d ms or more"
              .formatted(name, millis(duration), unitMs));
    }
    long below = duration.dividedBy(unit);
    if (!unit.multipliedBy(below).equals(duration)) {
      String cure = (below == 0 ? "" : below * unitMs + " ms or ") + (below + 1) * unitMs + " ms";
      throw new IllegalArgumentException(
          "%s is %s ms, but must be a multiple of the parent's slideDuration, %d ms: use %s"
              .formatted(name, millis(duration), unitMs, cure));
    }
  }

  /** Milliseconds, with a fraction if there is one. */
  private static String millis(Duration duration) {
    return new BigDecimal(duration.getSeconds())
        .scaleByPowerOfTen(3)
        .add(BigDecimal.valueOf(duration.getNano(), NANOS_TO_MILLIS))
        .stripTrailingZeros()
        .toPlainString();
  }
}
