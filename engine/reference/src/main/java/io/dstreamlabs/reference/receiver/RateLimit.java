package io.dstreamlabs.reference.receiver;

import io.dstreamlabs.kernel.Clock;
import io.dstreamlabs.kernel.receiver.RateLimiter;

/**
 * Each receiver may store so many records per second, and no more; those that store faster wait.
 *
 * <pre>
 * time (ms)   0    20   40   60   80   100   120
 * come        5    -    -    -    -    -     3        100 records per second: two in 20 ms
 * stored      2    2    1    -    -    -     2        what an idle receiver did not use is lost
 * </pre>
 *
 * <p>A wait is one of the context's clock: under a clock moved by hand, another thread than the one that moves
 * it must store.
 */
public final class RateLimit implements RateLimiter {
  private static final long serialVersionUID = 1;

  private final long recordsPerSecond;

  private RateLimit(long recordsPerSecond) {
    this.recordsPerSecond = recordsPerSecond;
  }

  /**
   * So many for each receiver.
   *
   * @param recordsPerSecond 1 or more
   * @throws IllegalArgumentException if it is not
   */
  public static RateLimit of(long recordsPerSecond) {
    return new RateLimit(require(recordsPerSecond));
  }

  static long require(long recordsPerSecond) {
    if (recordsPerSecond < 1) {
      throw new IllegalArgumentException(
          "recordsPerSecond is "
              + recordsPerSecond
              + ", but must be 1 or more: use no rate limit if there is to be none");
    }
    return recordsPerSecond;
  }

  @Override
  public Permits open(int streamId, Clock clock) {
    return new TickedPermits(clock, recordsPerSecond);
  }
}
