package io.dstreamlabs.reference.receiver;

import io.dstreamlabs.kernel.Clock;
import io.dstreamlabs.kernel.Durations;
import io.dstreamlabs.kernel.receiver.RateLimiter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Permits that come with the ticks of a clock: at each tick as many as the rate makes, in thousandths of a
 * record. At most those of one tick and one record more are there, so a receiver that was idle may store at
 * once, but not in a burst.
 *
 * <p>Thread-safe. Of several threads that wait, any may be the next.
 */
final class TickedPermits implements RateLimiter.Permits {
  /** Distance between two ticks. */
  static final Duration TICK = Durations.milliseconds(20);

  /** More than any program stores; small enough to calculate with. */
  static final long UNLIMITED = 1L << 40;

  private static final long WHOLE = 1000;

  private final Clock clock;
  private final List<Clock.Ticking> tickings = new ArrayList<>();
  private long recordsPerSecond;
  private long thousandths;
  private boolean closed;

  TickedPermits(Clock clock, long recordsPerSecond) {
    this.clock = clock;
    setRate(recordsPerSecond);
    this.thousandths = Math.max(WHOLE, ofTick());
  }

  /** From the next tick on. */
  synchronized void setRate(long perSecond) {
    recordsPerSecond = Math.min(perSecond, UNLIMITED);
  }

  @Override
  public synchronized void start() {
    if (!closed) {
      tickings.add(clock.every(clock.now().plus(TICK), TICK, time -> refill()));
    }
  }

  @Override
  public synchronized int acquire(int records) throws InterruptedException {
    while (thousandths < WHOLE && !closed) {
      wait();
    }
    if (closed) {
      return records;
    }
    int granted = (int) Math.min(records, thousandths / WHOLE);
    thousandths -= granted * WHOLE;
    return granted;
  }

  private synchronized void refill() {
    thousandths = Math.min(thousandths + ofTick(), WHOLE - 1 + ofTick());
    notifyAll();
  }

  /** Records per second, times milliseconds, are thousandths. */
  private long ofTick() {
    return recordsPerSecond * TICK.toMillis();
  }

  @Override
  public synchronized void close() {
    closed = true;
    tickings.forEach(Clock.Ticking::stop);
    tickings.clear();
    notifyAll();
  }
}
