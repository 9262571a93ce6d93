package io.dstreamlabs.labs.lab05;

import java.time.Duration;

public final class WindowChecks {
  private WindowChecks() {}

  static void check(Duration windowDuration, Duration slideDuration, Duration parentSlide) {
    // the kernel will complain
  }
}
