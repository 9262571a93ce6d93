package io.dstreamlabs.labs.lab05;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.stream.PairDStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

public final class GroupedWindows {
  private GroupedWindows() {}

  static <K, V> PairDStream<K, Iterable<V>> groupByKeyAndWindow(
      PairDStream<K, V> parent, Duration windowDuration, Duration slideDuration) {
    Set<K> keys = new LinkedHashSet<>();
    return Windows.window(parent, windowDuration, slideDuration)
        .transformToPair(
            window -> {
              Map<K, Iterable<V>> groups = PairRdd.of(window).groupByKey().collectAsMap();
              keys.addAll(groups.keySet());
              List<Pair<K, Iterable<V>>> pairs = new ArrayList<>();
              for (K key : keys) {
                pairs.add(Pair.of(key, groups.getOrDefault(key, new ArrayList<>())));
              }
              return window.context().parallelizePairs(pairs);
            });
  }
}
