package io.dstreamlabs.labs.lab05;

import io.dstreamlabs.kernel.NotImplementedYet;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.stream.DStream;
import java.time.Duration;

/**
 * Exercise 5.2: {@code reduceByWindow(reduce, windowDuration, slideDuration)}.
 *
 * <pre>
 * batch time (s)                  1  2    3  4  5  6
 * parent                          3  1 9  4  -  -  .    - = an RDD without records
 * reduceByWindow(max, 2 s, 1 s)   3  9    9  4  -  -    . = no RDD
 * </pre>
 */
public final class ReducedWindows {
  private ReducedWindows() {}

  /**
   * A stream that has one RDD at every multiple of {@code slideDuration}, with one record: all records of
   * the window, combined by {@code reduce}.
   *
   * <ul>
   *   <li>Where the window has no record, the RDD has none. There always is an RDD.
   *   <li>A batch that has no RDD is left out.
   *   <li>Each record is used once: {@code n} records take {@code n - 1} calls of {@code reduce}, and one
   *       record alone is the result as it is. There is no value to start from.
   *   <li>{@code reduce} is associative, so any grouping gives the same. It need not be commutative:
   *       combine in the order of the window, oldest batch first.
   * </ul>
   *
   * <p>The durations have been checked (exercise 5.5). You may use {@link Windows}.
   *
   * @param parent what is windowed; may have no RDD at some times
   * @param reduce combines two records into one; the older one comes first
   * @param windowDuration how far back a window reaches; a positive multiple of the parent's slide
   * @param slideDuration the distance between two windows; a positive multiple of the parent's slide
   */
  static <T> DStream<T> reduceByWindow(
      DStream<T> parent,
      ReduceFunction<T> reduce,
      Duration windowDuration,
      Duration slideDuration) {
    throw NotImplementedYet.exercise("5.2", "combine the records of each window into one");
  }
}
