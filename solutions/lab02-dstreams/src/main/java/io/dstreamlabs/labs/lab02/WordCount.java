package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.NotImplementedYet;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.PairDStream;

/** Exercise 2.6: the network word count. */
public final class WordCount {
  private WordCount() {}

  static PairDStream<String, Long> counts(DStream<String> lines) {
    throw NotImplementedYet.exercise("2.6", "count the words of each batch");
  }
}
