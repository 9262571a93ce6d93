package io.dstreamlabs.labs.lab05;

import io.dstreamlabs.kernel.NotImplementedYet;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.stream.PairDStream;
import java.time.Duration;

/**
 * Exercise 5.3: {@code reduceByKeyAndWindow(reduce, windowDuration, slideDuration)}.
 *
 * <pre>
 * batch time (s)                        1      2            3            4      5
 * parent                                cab:1  cab:1 bus:1  -            bus:1  -
 * reduceByKeyAndWindow(sum, 2 s, 1 s)   cab:1  cab:2 bus:1  cab:1 bus:1  bus:1  bus:1
 * </pre>
 */
public final class KeyedWindows {
  private KeyedWindows() {}

  /**
   * A stream that has one RDD at every multiple of {@code slideDuration}: for each key that occurs in the
   * window one pair, with all values that the key has in the window, combined by {@code reduce}.
   *
   * <ul>
   *   <li>A key that has no record in the window is not listed. Where the window has no record, the RDD
   *       has none. There always is an RDD.
   *   <li>A batch that has no RDD is left out.
   *   <li>Keys that are {@code equals} meet, others do not, however many there are and whatever their
   *       hash codes. Their names make no difference, nor does the order of the records in a batch.
   *   <li>Each value is used once: {@code n} values of a key take {@code n - 1} calls of {@code reduce}.
   *       It is associative and commutative.
   *   <li>The window goes by the slide of its parent, which may be a keyed window itself.
   * </ul>
   *
   * <p>The order of the pairs is free. The durations have been checked (exercise 5.5). You may use {@link
   * Windows}.
   *
   * @param parent the pairs; may have no RDD at some times
   * @param reduce combines two values of the same key into one
   * @param windowDuration how far back a window reaches; a positive multiple of the parent's slide
   * @param slideDuration the distance between two windows; a positive multiple of the parent's slide
   */
  static <K, V> PairDStream<K, V> reduceByKeyAndWindow(
      PairDStream<K, V> parent,
      ReduceFunction<V> reduce,
      Duration windowDuration,
      Duration slideDuration) {
    throw NotImplementedYet.exercise("5.3", "combine the values of each key in each window");
  }
}
