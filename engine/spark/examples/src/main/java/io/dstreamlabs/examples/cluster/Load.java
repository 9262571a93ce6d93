package io.dstreamlabs.examples.cluster;

import java.io.Serializable;
import java.util.Iterator;

/**
 * The words that are counted: so many batches, each of so many partitions. A partition is known by its number
 * and the batch's time, so whoever computes it makes its words, again the same each time.
 *
 * @param batches how many; 1 or more
 * @param partitions of each batch; 1 or more
 * @param perPartition words of each; 1 or more
 * @param vocabulary how many different words there are; 1 or more
 * @param seed equal seeds give equal words
 */
record Load(int batches, int partitions, int perPartition, int vocabulary, long seed)
    implements Serializable {
  private static final long TIMES = 1_000_003;

  /**
   * The words shared out.
   *
   * @throws IllegalArgumentException if something is less than 1, or {@code records} cannot be shared out evenly
   */
  static Load of(long records, int batches, int partitions, int vocabulary, long seed) {
    requireSome("records", records);
    requireSome("batches", batches);
    requireSome("partitions", partitions);
    requireSome("vocabulary", vocabulary);
    long shares = Math.multiplyExact((long) batches, partitions);
    if (records % shares != 0) {
      throw new IllegalArgumentException(
          "records is %d, but must be a multiple of batches times partitions, %d: use %d"
              .formatted(records, shares, (records / shares + 1) * shares));
    }
    return new Load(batches, partitions, Math.toIntExact(records / shares), vocabulary, seed);
  }

  private static void requireSome(String name, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " is " + value + ", but must be 1 or more");
    }
  }

  /** How many words a batch has. */
  long perBatch() {
    return (long) partitions * perPartition;
  }

  /** The words of one partition of the batch at a time. */
  Iterator<String> words(long batchTimeMs, int partition) {
    long own = (seed * TIMES + batchTimeMs) * TIMES + partition;
    return new Zipf(vocabulary).draw(perPartition, own);
  }
}
