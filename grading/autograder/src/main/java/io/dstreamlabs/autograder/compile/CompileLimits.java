package io.dstreamlabs.autograder.compile;

import java.time.Duration;

/**
 * What one compilation may use.
 *
 * @param cpu processor time; positive
 * @param wall elapsed time; at least {@code cpu}
 * @param memoryMb heap of the compiler process in MB; at least 64
 * @param fileChars size of one source in characters; positive
 * @param replyBytes size of the answer: class files and diagnostics together; positive
 */
public record CompileLimits(
    Duration cpu, Duration wall, int memoryMb, int fileChars, int replyBytes) {

  /** Checks the bounds. */
  public CompileLimits {
    if (cpu.isNegative() || cpu.isZero() || wall.compareTo(cpu) < 0) {
      throw new IllegalArgumentException(
          "cpu is %d ms and wall %d ms, but they must be positive, and wall the larger one"
              .formatted(cpu.toMillis(), wall.toMillis()));
    }
    if (memoryMb < 64 || fileChars <= 0 || replyBytes <= 0) {
      throw new IllegalArgumentException(
          "memoryMb is %d, fileChars %d, replyBytes %d, but must be at least 64, 1 and 1"
              .formatted(memoryMb, fileChars, replyBytes));
    }
  }

  /** 20 seconds of processor time, 60 elapsed, 384 MB, 256 KB a source, 8 MB of classes. */
  public static CompileLimits standard() {
    return new CompileLimits(
        Duration.ofSeconds(20), Duration.ofSeconds(60), 384, 256 * 1024, 8 << 20);
  }
}
