package io.dstreamlabs.labs.lab05;

import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.stream.PairDStream;
import java.time.Duration;

public final class GroupedWindows {
  private GroupedWindows() {}

  static <K, V> PairDStream<K, Iterable<V>> groupByKeyAndWindow(
      PairDStream<K, V> parent, Duration windowDuration, Duration slideDuration) {
    return Windows.window(parent, windowDuration, slideDuration)
        .transformToPair(window -> PairRdd.of(window).groupByKey());
  }
}
