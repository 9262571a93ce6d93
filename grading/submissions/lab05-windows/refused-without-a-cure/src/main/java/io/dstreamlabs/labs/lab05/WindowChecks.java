package io.dstreamlabs.labs.lab05;

import java.time.Duration;

public final class WindowChecks {
  private WindowChecks() {}

  static void check(Duration windowDuration, Duration slideDuration, Duration parentSlide) {
    if (!fits(windowDuration, parentSlide)) {
      throw new IllegalArgumentException("the window duration must be a multiple of the slide");
    }
    if (!fits(slideDuration, parentSlide)) {
      throw new IllegalArgumentException("the slide duration must be a multiple of the slide");
    }
  }

  private static boolean fits(Duration duration, Duration slide) {
    return duration.toNanos() > 0 && duration.toNanos() % slide.toNanos() == 0;
  }
}
