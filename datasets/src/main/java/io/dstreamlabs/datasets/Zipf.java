package io.dstreamlabs.datasets;

import java.util.Arrays;

/**
 * Ranks drawn by Zipf's law: rank {@code r} is as likely as {@code 1 / r^exponent} says, so the second is
 * half as frequent as the first when the exponent is 1. Weights are whole numbers, so every platform
 * draws the same.
 *
 * <p>Immutable; a draw costs O(log ranks).
 */
public final class Zipf {
  private static final double HEAVIEST = 1_000_000_000;

  private final long[] weightUpTo;

  /**
   * Ranks from 1 to {@code ranks}.
   *
   * @param ranks 1 or more
   * @param exponent how steep; 0 makes all ranks equally likely
   */
  public Zipf(int ranks, double exponent) {
    if (ranks < 1) {
      throw new IllegalArgumentException("ranks is " + ranks + ", but must be 1 or more");
    }
    if (!(exponent >= 0)) {
      throw new IllegalArgumentException("exponent is " + exponent + ", but must be 0 or more");
    }
    weightUpTo = new long[ranks + 1];
    for (int rank = 1; rank <= ranks; rank++) {
      long weight = (long) StrictMath.rint(HEAVIEST / StrictMath.pow(rank, exponent));
      weightUpTo[rank] = weightUpTo[rank - 1] + Math.max(1, weight);
    }
  }

  /** A rank, from 1. */
  public int draw(SeededRandom random) {
    long ticket = random.below(weightUpTo[weightUpTo.length - 1]);
    int at = Arrays.binarySearch(weightUpTo, ticket);
    return at >= 0 ? at + 1 : -at - 1;
  }

  /** How likely {@code rank} is, from 0 to 1. */
  public double probability(int rank) {
    return (double) (weightUpTo[rank] - weightUpTo[rank - 1]) / weightUpTo[weightUpTo.length - 1];
  }
}
