package io.dstreamlabs.labs.lab05;

import io.dstreamlabs.kernel.Time;
import java.time.Duration;

/** The times (T - length, T]. */
record WindowRange(Time after, Time upTo) {
  static WindowRange endingAt(Time validTime, Duration length) {
    return new WindowRange(validTime.minus(length), validTime);
  }
}
