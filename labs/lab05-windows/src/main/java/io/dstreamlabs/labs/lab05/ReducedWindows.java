package io.dstreamlabs.labs.lab05;

import io.dstreamlabs.kernel.NotImplementedYet;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.stream.DStream;
import java.time.Duration;

/**
 * Exercise 5.2: {@code reduceByWindow(reduce, windowDuration, slideDuration)}.
 *
 * <pre>
 * batch time (s)                      1  2    3  4  5  6
 * parent                              3  1 9  4  -  -  -
 * reduceByWindow(max, 2 s, 1 s)       3  9    9  4  -  -    - = an RDD without records
 * </pre>
 */
public final class ReducedWindows {
  private ReducedWindows() {}

  /**
   * A stream with one RDD per {@code slideDuration}, that holds one record: all records of the window,
   * combined by {@code reduce}. Where the window has no record, the RDD has none.
   *
   * <p>{@code reduce} is associative, and need not be commutative: combine in the order of the batches,
   * oldest first. The durations have been checked (exercise 5.5). You may use {@link Windows}.
   */
  static <T> DStream<T> reduceByWindow(
      DStream<T> parent,
      ReduceFunction<T> reduce,
      Duration windowDuration,
      Duration slideDuration) {
    throw NotImplementedYet.exercise("5.2", "combine the records of each window into one");
  }
}
