package io.dstreamlabs.labs.lab05;

import java.time.Duration;

public final class WindowChecks {
  private WindowChecks() {}

  static void check(Duration windowDuration, Duration slideDuration, Duration parentSlide) {
    check("windowDuration", windowDuration, parentSlide);
    check("slideDuration", slideDuration, parentSlide);
  }

  private static void check(String name, Duration duration, Duration slide) {
    if (duration.isZero() || duration.isNegative()) {
      throw new IllegalArgumentException(
          name + " is " + duration.toMillis() + " ms, but must be positive: use "
              + slide.toMillis() + " ms or more");
    }
    long n = duration.dividedBy(slide);
    if (!slide.multipliedBy(n).equals(duration)) {
      long below = n * slide.toMillis();
      long above = below + slide.toMillis();
      throw new IllegalArgumentException(
          name + " is " + duration.toNanos() / 1e6 + " ms (" + duration.toMillis()
              + " ms), but must be a multiple of " + slide.toMillis() + " ms: use "
              + (n == 0 ? "" : below + " ms or ") + above + " ms");
    }
  }
}
