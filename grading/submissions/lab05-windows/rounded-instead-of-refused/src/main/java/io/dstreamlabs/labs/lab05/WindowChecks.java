package io.dstreamlabs.labs.lab05;

import java.time.Duration;

public final class WindowChecks {
  private WindowChecks() {}

  static void check(Duration windowDuration, Duration slideDuration, Duration parentSlide) {
    // nothing to refuse: see rounded
  }

  static Duration rounded(Duration duration, Duration parentSlide) {
    long times = Math.max(1, duration.dividedBy(parentSlide));
    return parentSlide.multipliedBy(times);
  }
}
