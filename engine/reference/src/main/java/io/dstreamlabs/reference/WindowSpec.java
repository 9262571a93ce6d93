package io.dstreamlabs.reference;

import io.dstreamlabs.kernel.Durations;
import io.dstreamlabs.kernel.stream.DStream;
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
}
