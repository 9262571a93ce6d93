package io.dstreamlabs.replay;

import io.dstreamlabs.kernel.Time;
import java.time.Duration;

/**
 * How time is cut into batches: number {@code n}, from 1, is {@code [zeroTime + (n - 1) * interval,
 * zeroTime + n * interval)}.
 */
record Batching(Time zeroTime, Duration interval) {

  /** The number of the batch that ends at {@code validTime}. */
  long endingAt(Time validTime) {
    return validTime.minus(zeroTime).toMillis() / interval.toMillis();
  }

  /** The number of the batch that holds {@code timestampMs}, which is not before zero time. */
  long holding(long timestampMs) {
    return Math.subtractExact(timestampMs, zeroTime.milliseconds()) / interval.toMillis() + 1;
  }

  /** How many batches begin within {@code duration}. */
  long in(Duration duration) {
    return duration.toMillis() / interval.toMillis();
  }
}
