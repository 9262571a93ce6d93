package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.NotImplementedYet;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.stream.DStream;

/** Exercise 2.4: {@code count()} and {@code reduce(f)}. */
public final class Totals {
  private Totals() {}

  static <T> DStream<Long> count(DStream<T> parent) {
    throw NotImplementedYet.exercise("2.4", "count the records of each batch");
  }

  static <T> DStream<T> reduce(DStream<T> parent, ReduceFunction<T> f) {
    throw NotImplementedYet.exercise("2.4", "combine the records of each batch into one");
  }
}
