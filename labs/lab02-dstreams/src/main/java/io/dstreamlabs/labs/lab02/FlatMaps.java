package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.NotImplementedYet;
import io.dstreamlabs.kernel.function.FilterFunction;
import io.dstreamlabs.kernel.function.FlatMapFunction;
import io.dstreamlabs.kernel.stream.DStream;

/** Exercise 2.2: {@code flatMap(f)} and {@code filter(f)}. */
public final class FlatMaps {
  private FlatMaps() {}

  static <T, U> DStream<U> flatMap(DStream<T> parent, FlatMapFunction<T, U> f) {
    throw NotImplementedYet.exercise("2.2", "flatten what the function makes of each record");
  }

  static <T> DStream<T> filter(DStream<T> parent, FilterFunction<T> f) {
    throw NotImplementedYet.exercise("2.2", "keep the records for which the function is true");
  }
}
