package io.dstreamlabs.kernel.rdd.memory;

import java.util.Iterator;
import java.util.SplittableRandom;

/**
 * Takes each record by the throw of a die of its partition.
 *
 * @param fraction probability, from 0 to 1
 * @param seed of all dice
 */
record Sampling<T>(double fraction, long seed) implements Step.Chain<T, T> {
  private static final long APART = 0x9E3779B97F4A7C15L;

  /** Checks the fraction. */
  Sampling {
    if (!(fraction >= 0 && fraction <= 1)) {
      throw new IllegalArgumentException(
          "fraction is " + fraction + ", but must be from 0 to 1: it is a share of the records");
    }
  }

  @Override
  public Iterator<T> apply(int partition, Iterator<T> records) {
    SplittableRandom die = new SplittableRandom(seed + APART * (partition + 1));
    return Pull.filter(records, record -> die.nextDouble() < fraction);
  }
}
