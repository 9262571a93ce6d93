package io.dstreamlabs.labs.lab05;

import java.time.Duration;

public final class WindowChecks {
  private WindowChecks() {}

  static void check(Duration windowDuration, Duration slideDuration, Duration parentSlide) {
    String wrong = problem("windowDuration", windowDuration, parentSlide);
    if (wrong == null) {
      wrong = problem("slideDuration", slideDuration, parentSlide);
    }
    if (wrong != null) {
      throw new IllegalArgumentException(wrong);
    }
  }

  private static String problem(String name, Duration duration, Duration slide) {
    long step = slide.toNanos();
    long length = duration.toNanos();
    if (length <= 0) {
      return name + " = " + duration.toMillis() + " ms: it must be greater than zero";
    }
    if (length % step == 0) {
      return null;
    }
    long lower = length / step * slide.toMillis();
    long upper = lower + slide.toMillis();
    return name + " = " + duration.toMillis() + " ms is between two slides of the parent; legal are "
        + (lower > 0 ? lower + " ms and " : "") + upper + " ms";
  }
}
