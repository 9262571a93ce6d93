package io.dstreamlabs.labs.lab05;

import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.stream.PairDStream;
import java.time.Duration;
import java.util.Iterator;

public final class GroupedWindows {
  private GroupedWindows() {}

  static <K, V> PairDStream<K, Iterable<V>> groupByKeyAndWindow(
      PairDStream<K, V> parent, Duration windowDuration, Duration slideDuration) {
    return Windows.window(parent, windowDuration, slideDuration)
        .transformToPair(
            window ->
                PairRdd.of(window)
                    .groupByKey()
                    .mapValues(
                        values -> {
                          Iterator<V> iterator = values.iterator();
                          return () -> iterator;
                        }));
  }
}
