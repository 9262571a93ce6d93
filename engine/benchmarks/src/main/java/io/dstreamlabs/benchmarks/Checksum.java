package io.dstreamlabs.benchmarks;

/** The sum over all pairs that a job puts out; their order does not matter. */
final class Checksum {
  private static final long FACTOR = 31;

  private long sum;

  /** What one pair adds. */
  static long of(Object key, long value) {
    return key.hashCode() * FACTOR + value;
  }

  void add(long part) {
    sum += part;
  }

  long value() {
    return sum;
  }
}
