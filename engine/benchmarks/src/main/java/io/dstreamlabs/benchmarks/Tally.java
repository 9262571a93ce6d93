package io.dstreamlabs.benchmarks;

/**
 * What arrived of the numbers 0, 1, 2, …: that none is missing or twice is seen from how many there are, their
 * sum and the sum of their squares. Thread-safe.
 */
final class Tally {
  private long count;
  private long sum;
  private long squares;

  /** A batch arrived. Sums wrap around, here and in {@link #isExactly}. */
  synchronized void add(long numbers, long sumOfThem, long sumOfSquares) {
    count += numbers;
    sum += sumOfThem;
    squares += sumOfSquares;
  }

  synchronized long count() {
    return count;
  }

  /** Whether it was 0 to {@code total - 1}, each once. */
  synchronized boolean isExactly(long total) {
    long expectedSum = 0;
    long expectedSquares = 0;
    for (long n = 0; n < total; n++) {
      expectedSum += n;
      expectedSquares += n * n;
    }
    return count == total && sum == expectedSum && squares == expectedSquares;
  }
}
