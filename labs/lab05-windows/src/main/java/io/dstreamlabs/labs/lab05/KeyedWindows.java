package io.dstreamlabs.labs.lab05;

import io.dstreamlabs.kernel.NotImplementedYet;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.stream.PairDStream;
import java.time.Duration;

/**
 * Exercise 5.3: {@code reduceByKeyAndWindow(reduce, windowDuration, slideDuration)}.
 *
 * <pre>
 * batch time (s)                          1      2             3             4      5
 * parent                                  cab:1  cab:1 bus:1   -             bus:1  -
 * reduceByKeyAndWindow(sum, 2 s, 1 s)     cab:1  cab:2 bus:1   cab:1 bus:1   bus:1  bus:1
 * </pre>
 */
public final class KeyedWindows {
  private KeyedWindows() {}

  /**
   * A stream with one RDD per {@code slideDuration}: for each key that occurs in the window, all its
   * values in the window, combined by {@code reduce}. A key that left the window is not listed.
   *
   * <p>{@code reduce} is associative and commutative. The durations have been checked (exercise 5.5).
   * You may use {@link Windows}.
   */
  static <K, V> PairDStream<K, V> reduceByKeyAndWindow(
      PairDStream<K, V> parent,
      ReduceFunction<V> reduce,
      Duration windowDuration,
      Duration slideDuration) {
    throw NotImplementedYet.exercise("5.3", "combine the values of each key in each window");
  }
}
