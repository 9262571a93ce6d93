package io.dstreamlabs.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Waits until this JVM does nothing any more. Its compiler goes on for seconds with what a contender that has ended
 * left to it, and its cleaners with what a collection found: on the cores of whoever is next.
 */
final class Rest {
  private static final Duration LOOK = Duration.ofMillis(50);
  private static final int LOOKS = 3;
  private static final double BUSY = 0.1;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Rest() {}

  /** How to let time pass. */
  interface Pause {
    void last(Duration duration) throws InterruptedException;
  }

  /** A collection of all garbage, and then rest; or ten seconds, if there is none. */
  static void begin() throws InterruptedException {
    System.gc();
    OperatingSystemMXBean machine =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    await(
        machine::getProcessCpuTime,
        System::nanoTime,
        duration -> TimeUnit.NANOSECONDS.sleep(duration.toNanos()));
  }

  /** Waits until {@code work} grows by less than a tenth of what {@code clock} does, three times in a row. */
  static void await(LongSupplier work, LongSupplier clock, Pause pause)
      throws InterruptedException {
    long deadline = clock.getAsLong() + PATIENCE.toNanos();
    int calm = 0;
    while (calm < LOOKS && clock.getAsLong() < deadline) {
      long workedBefore = work.getAsLong();
      long before = clock.getAsLong();
      pause.last(LOOK);
      double share =
          (double) (work.getAsLong() - workedBefore) / Math.max(1, clock.getAsLong() - before);
      calm = share < BUSY ? calm + 1 : 0;
    }
  }
}
