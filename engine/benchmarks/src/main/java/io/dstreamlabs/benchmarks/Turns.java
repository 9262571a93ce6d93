package io.dstreamlabs.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Two ways to do the same thing, timed in turn, and how many times longer the one takes.
 *
 * @param title what is compared
 * @param large in milliseconds per batch
 * @param small in milliseconds per batch
 */
record Turns(String title, Figures large, Figures small) {

  /** Work that is timed. */
  interface Batches {
    /** Runs {@code n} batches. */
    void run(int n);
  }

  /**
   * Times both.
   *
   * @param batches how many a pass has
   * @param passes how many count; one more of each does not
   */
  static Turns of(String title, int batches, int passes, Batches large, Batches small)
      throws InterruptedException {
    List<Double> ofLarge = new ArrayList<>();
    List<Double> ofSmall = new ArrayList<>();
    for (int pass = 0; pass <= passes; pass++) {
      double largeMs = msPerBatch(large, batches);
      double smallMs = msPerBatch(small, batches);
      if (pass > 0) {
        ofLarge.add(largeMs);
        ofSmall.add(smallMs);
      }
    }
    return new Turns(title, Figures.of(ofLarge), Figures.of(ofSmall));
  }

  private static double msPerBatch(Batches work, int batches) throws InterruptedException {
    Rest.begin();
    long start = System.nanoTime();
    work.run(batches);
    return (System.nanoTime() - start) / 1e6 / batches;
  }

  /** How many times longer the large one takes. */
  double ratio() {
    return large.median() / small.median();
  }

  /** One line of a table. */
  String line() {
    return String.format(
        Locale.ROOT,
        "%-28s %6.3f (%.3f-%.3f) %6.3f (%.3f-%.3f) %5.2f",
        title,
        large.median(),
        large.min(),
        large.max(),
        small.median(),
        small.min(),
        small.max(),
        ratio());
  }
}
