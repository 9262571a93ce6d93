package io.dstreamlabs.autograder.pool;

import java.time.Duration;

/**
 * What student code may use.
 *
 * @param cpuPerTest processor time per test; positive
 * @param wallPerTest elapsed time per test; at least {@code cpuPerTest}
 * @param memoryMb heap of the worker in MB; 32 to 4096
 * @param replyBytes size of one reply; positive
 * @param printedBytes what one request may print to the standard streams; positive
 */
public record WorkerLimits(
    Duration cpuPerTest, Duration wallPerTest, int memoryMb, int replyBytes, int printedBytes) {

  /** How many times the processor time a test may take by the wall clock. */
  private static final int WALL_FACTOR = 6;

  /** Checks the bounds. */
  public WorkerLimits {
    if (cpuPerTest.isNegative() || cpuPerTest.isZero()) {
      throw new IllegalArgumentException(
          "cpuPerTest is " + cpuPerTest.toMillis() + " ms, but must be positive: 10 s is usual");
    }
    if (wallPerTest.compareTo(cpuPerTest) < 0) {
      throw new IllegalArgumentException(
          "wallPerTest is %d ms, but must be at least cpuPerTest, %d ms"
              .formatted(wallPerTest.toMillis(), cpuPerTest.toMillis()));
    }
    if (memoryMb < 32 || memoryMb > 4096) {
      throw new IllegalArgumentException(
          "memoryMb is " + memoryMb + ", but must be 32 to 4096: 256 is usual");
    }
    requirePositive("replyBytes", replyBytes);
    requirePositive("printedBytes", printedBytes);
  }

  /** 10 seconds of processor time a test, 256 MB, replies of 8 MB, 10 MB printed. */
  public static WorkerLimits standard() {
    return of(Duration.ofSeconds(10), 256);
  }

  /** The usual limits with this processor time, six times that by the wall clock, and this heap. */
  public static WorkerLimits of(Duration cpuPerTest, int memoryMb) {
    return new WorkerLimits(
        cpuPerTest, cpuPerTest.multipliedBy(WALL_FACTOR), memoryMb, 8 << 20, 10 << 20);
  }

  private static void requirePositive(String name, int value) {
    if (value <= 0) {
      throw new IllegalArgumentException(name + " is " + value + ", but must be positive");
    }
  }
}
