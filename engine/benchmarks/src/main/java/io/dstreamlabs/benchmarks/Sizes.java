package io.dstreamlabs.benchmarks;

/**
 * How much is computed, and how often.
 *
 * @param batches batches of a job
 * @param perBatch words of a batch
 * @param vocabulary different words
 * @param smallBatches batches of ten words, for the overhead
 * @param warmUps passes of each contender that do not count, at least
 * @param warmUpMs time that each contender is warmed up, at least
 * @param counted passes that count
 * @param launches how often a JVM is launched for the start-up
 */
record Sizes(
    int batches,
    int perBatch,
    int vocabulary,
    int smallBatches,
    int warmUps,
    long warmUpMs,
    int counted,
    int launches) {
  private static final int SMALL = 10;
  private static final long SEED = 42;

  /** What claims are made on. */
  static Sizes standard() {
    return new Sizes(20, 50_000, 10_000, 200, 2, 3_000, 9, 7);
  }

  /** Just enough to see that everything runs. */
  static Sizes toy() {
    return new Sizes(10, 100, 50, 5, 0, 0, 1, 1);
  }

  /** The words of most jobs. */
  Words words() {
    return Words.zipf(batches, perBatch, vocabulary, SEED);
  }

  /** Those of the job that has hardly any. */
  Words fewWords() {
    return Words.zipf(smallBatches, SMALL, vocabulary, SEED);
  }
}
