package io.dstreamlabs.labs.lab05;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.stream.PairDStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

public final class GroupedWindows {
  private GroupedWindows() {}

  static <K, V> PairDStream<K, Iterable<V>> groupByKeyAndWindow(
      PairDStream<K, V> parent, Duration windowDuration, Duration slideDuration) {
    return Windows.window(parent, windowDuration, slideDuration)
        .transformToPair(
            window -> {
              Map<K, List<V>> groups = new LinkedHashMap<>();
              for (Pair<K, V> pair : window.collect()) {
                groups.computeIfAbsent(pair.first(), key -> new ArrayList<>()).add(pair.second());
              }
              List<Pair<K, Iterable<V>>> pairs = new ArrayList<>();
              groups.forEach((key, values) -> pairs.add(Pair.of(key, values)));
              return window.context().parallelizePairs(pairs);
            });
  }
}
