package io.dstreamlabs.labs.lab05;

import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.stream.PairDStream;
import java.time.Duration;

/**
 * Exercise 5.4: {@code groupByKeyAndWindow(windowDuration, slideDuration)}.
 *
 * <pre>
 * batch time (s)                  1        2                  3                4
 * parent                          cab:7    cab:7 bus:2        -                -
 * groupByKeyAndWindow(2 s, 1 s)   cab:{7}  cab:{7,7} bus:{2}  cab:{7} bus:{2}  -
 * </pre>
 */
public final class GroupedWindows {
  private GroupedWindows() {}

  /**
   * A stream that has one RDD at every multiple of {@code slideDuration}: for each key that occurs in the
   * window one pair, with all values that the key has in the window.
   *
   * <ul>
   *   <li>Each key is listed once. Equal values are all kept, as often as they occur.
   *   <li>The values can be gone through more than once. Their order is free, that of the pairs too.
   *   <li>A key that has no record in the window is not listed, not even without values. Where the
   *       window has no record, the RDD has none. There always is an RDD.
   *   <li>A batch that has no RDD is left out.
   *   <li>The window goes by the slide of its parent, which may be longer than a batch.
   * </ul>
   *
   * <p>The durations have been checked (exercise 5.5). You may use {@link Windows}.
   *
   * @param parent the pairs; may have no RDD at some times
   * @param windowDuration how far back a window reaches; a positive multiple of the parent's slide
   * @param slideDuration the distance between two windows; a positive multiple of the parent's slide
   */
  static <K, V> PairDStream<K, Iterable<V>> groupByKeyAndWindow(
      PairDStream<K, V> parent, Duration windowDuration, Duration slideDuration) {
    return Windows.window(parent, windowDuration, slideDuration)
        .transformToPair(window -> PairRdd.of(window).groupByKey());
  }
}
