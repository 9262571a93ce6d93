package io.dstreamlabs.labs.lab05;

import java.math.BigDecimal;
import java.time.Duration;

/** Exercise 5.5: arguments that make no window are refused, and the message says how to mend them. */
public final class WindowChecks {
  private WindowChecks() {}

  /**
   * Checks what a window operator was given, before it builds anything: {@link Lab05Operators} calls this
   * for each of the four operators, when the stream is made. Both durations must be positive multiples of
   * {@code parentSlide}, which is the slide of the stream under the window, and may be longer than the
   * batch interval. A duration that is finer than a millisecond is no such multiple.
   *
   * <p>The message of the exception names the parameter, its value in milliseconds, and the nearest
   * values in milliseconds that are allowed, such as
   *
   * <pre>
   * windowDuration is 2500 ms, but must be a multiple of the parent's slideDuration, 1000 ms: use 2000 ms or 3000 ms
   * slideDuration is 400 ms, but must be a multiple of the parent's slideDuration, 1000 ms: use 1000 ms
   * windowDuration is 0 ms, but must be positive: use 1000 ms or more
   * </pre>
   *
   * <p>The wording is yours. The value must be there when it is whole milliseconds, also when it is zero
   * or negative; the allowed neighbours must be there when it is positive whole milliseconds, below the
   * first multiple there is only one. When both durations are wrong, speak of either. Nothing else is
   * refused: a window may be shorter than its slide, and durations may be as long as a year.
   *
   * @param windowDuration the window's length
   * @param slideDuration the distance between two windows
   * @param parentSlide the parent's slide; positive
   * @throws IllegalArgumentException if one of the two is not a positive multiple of {@code
   *     parentSlide}
   */
  static void check(Duration windowDuration, Duration slideDuration, Duration parentSlide) {
    requireMultiple("windowDuration", windowDuration, parentSlide);
    requireMultiple("slideDuration", slideDuration, parentSlide);
  }

  private static void requireMultiple(String name, Duration duration, Duration parentSlide) {
    long slideMs = parentSlide.toMillis();
    if (duration.isZero() || duration.isNegative()) {
      throw new IllegalArgumentException(
          "%s is %d ms, but must be positive: use %d ms or more"
              .formatted(name, duration.toMillis(), slideMs));
    }
    long times = duration.dividedBy(parentSlide);
    if (!parentSlide.multipliedBy(times).equals(duration)) {
      String below = times == 0 ? "" : times * slideMs + " ms or ";
      throw new IllegalArgumentException(
          "%s is %s ms, but must be a multiple of the parent's slideDuration, %d ms: use %s%d ms"
              .formatted(name, inMs(duration), slideMs, below, (times + 1) * slideMs));
    }
  }

  /** Milliseconds, with a fraction if there is one. */
  private static String inMs(Duration duration) {
    return BigDecimal.valueOf(duration.toNanos(), 6).stripTrailingZeros().toPlainString();
  }
}
