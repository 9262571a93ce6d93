package io.dstreamlabs.labs.lab05;

import io.dstreamlabs.kernel.NotImplementedYet;
import io.dstreamlabs.kernel.stream.PairDStream;
import java.time.Duration;

/**
 * Exercise 5.4: {@code groupByKeyAndWindow(windowDuration, slideDuration)}.
 *
 * <pre>
 * batch time (s)                    1        2                  3
 * parent                            cab:7    cab:7 bus:2        -
 * groupByKeyAndWindow(2 s, 1 s)     cab:{7}  cab:{7,7} bus:{2}  cab:{7} bus:{2}
 * </pre>
 */
public final class GroupedWindows {
  private GroupedWindows() {}

  /**
   * A stream with one RDD per {@code slideDuration}: for each key that occurs in the window, all its
   * values in the window, equal ones as often as they occur. Their order is free; they can be gone
   * through more than once. A key that left the window is not listed.
   *
   * <p>The durations have been checked (exercise 5.5). You may use {@link Windows}.
   */
  static <K, V> PairDStream<K, Iterable<V>> groupByKeyAndWindow(
      PairDStream<K, V> parent, Duration windowDuration, Duration slideDuration) {
    throw NotImplementedYet.exercise("5.4", "gather the values of each key in each window");
  }
}
