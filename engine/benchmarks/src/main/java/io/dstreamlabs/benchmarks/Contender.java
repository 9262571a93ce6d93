package io.dstreamlabs.benchmarks;

/** Who computes jobs. */
interface Contender extends AutoCloseable {

  /** Its name in tables. */
  String title();

  /**
   * Computes {@code job} once, and times its batches; what they read is made ready before.
   *
   * @throws InterruptedException if it waits for batches, and is interrupted
   */
  Pass run(Job job, Words words) throws InterruptedException;

  @Override
  void close();
}
