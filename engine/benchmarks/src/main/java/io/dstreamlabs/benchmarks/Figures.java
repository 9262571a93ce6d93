package io.dstreamlabs.benchmarks;

import java.util.List;

/**
 * What several passes gave.
 *
 * @param median the middle one; of an even number, the mean of the two in the middle
 * @param min the least
 * @param max the greatest
 */
record Figures(double median, double min, double max) {

  /** The figures of {@code values}; at least one. */
  static Figures of(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    return new Figures(median, sorted.get(0), sorted.get(sorted.size() - 1));
  }
}
