package io.dstreamlabs.benchmarks;

/** How a speed is told. */
enum Unit {
  /** Millions of records per second: more is better. */
  MILLION_PER_S("M rec/s") {
    @Override
    double of(long nanos, Words words) {
      return words.size() * 1e3 / nanos;
    }

    @Override
    double timesBetter(double ours, double theirs) {
      return ours / theirs;
    }
  },

  /** Milliseconds per batch: less is better. */
  MS_PER_BATCH("ms/batch") {
    @Override
    double of(long nanos, Words words) {
      return nanos / 1e6 / words.batches().size();
    }

    @Override
    double timesBetter(double ours, double theirs) {
      return theirs / ours;
    }
  },

  /** Milliseconds from a launch to the first output: less is better. */
  MS("ms") {
    @Override
    double of(long nanos, Words words) {
      return nanos / 1e6;
    }

    @Override
    double timesBetter(double ours, double theirs) {
      return theirs / ours;
    }
  };

  private final String title;

  Unit(String title) {
    this.title = title;
  }

  /** What {@code nanos} for all of {@code words} is in this unit. */
  abstract double of(long nanos, Words words);

  /** How many times better {@code ours} is. */
  abstract double timesBetter(double ours, double theirs);

  /** Its name in tables. */
  String title() {
    return title;
  }
}
