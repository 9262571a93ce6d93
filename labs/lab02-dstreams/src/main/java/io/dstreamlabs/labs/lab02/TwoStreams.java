package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.NotImplementedYet;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.Map3Function;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;

/** Exercise 2.5: {@code transformWith(other, f)}. */
public final class TwoStreams {
  private TwoStreams() {}

  static <T, U, W> DStream<W> transformWith(
      DStream<T> left, DStream<U> right, Map3Function<Rdd<T>, Rdd<U>, Time, Rdd<W>> f) {
    throw NotImplementedYet.exercise("2.5", "give the function both RDDs of the same time");
  }
}
