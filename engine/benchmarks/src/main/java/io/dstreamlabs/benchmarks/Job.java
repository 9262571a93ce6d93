package io.dstreamlabs.benchmarks;

import java.util.Locale;

/** What is computed side by side. The batch interval is 1 s, so durations count batches. */
enum Job {
  /** Ten records a batch: a pair of each, reduceByKey, collect. */
  OVERHEAD {
    @Override
    Words words(Sizes sizes) {
      return sizes.fewWords();
    }

    @Override
    Unit unit() {
      return Unit.MS_PER_BATCH;
    }
  },

  /** A pair of each record, reduceByKey, collect. */
  WORDCOUNT,

  /** countByValueAndWindow of 30 batches, every 10. */
  WINDOW_30_10 {
    @Override
    int slide() {
      return 10;
    }
  },

  /** countByValueAndWindow of 10 batches, every batch. */
  WINDOW_10_1,

  /** reduceByKeyAndWindow with max, which has no inverse, of 10 batches, every batch. */
  WINDOW_REDUCE,

  /** updateStateByKey, counting. */
  UPDATE_STATE,

  /** mapWithState, counting, one result per record. */
  MAP_STATE;

  /** What it is computed on. */
  Words words(Sizes sizes) {
    return sizes.words();
  }

  /** Batches between two outputs. */
  int slide() {
    return 1;
  }

  /** How its speed is told. */
  Unit unit() {
    return Unit.MILLION_PER_S;
  }

  /** Its name on the command line and in tables. */
  String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
