package io.dstreamlabs.labs.lab05;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.stream.PairDStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public final class KeyedWindows {
  private KeyedWindows() {}

  static <K, V> PairDStream<K, V> reduceByKeyAndWindow(
      PairDStream<K, V> parent,
      ReduceFunction<V> reduce,
      Duration windowDuration,
      Duration slideDuration) {
    Map<K, V> totals = new HashMap<>();
    return Windows.window(parent, windowDuration, slideDuration)
        .transformToPair(
            window -> {
              List<Pair<K, V>> pairs = new ArrayList<>();
              Map<K, V> now = PairRdd.of(window).reduceByKey(reduce).collectAsMap();
              for (Map.Entry<K, V> entry : now.entrySet()) {
                V before = totals.get(entry.getKey());
                V total = before == null ? entry.getValue() : reduce.call(before, entry.getValue());
                totals.put(entry.getKey(), total);
                pairs.add(Pair.of(entry.getKey(), total));
              }
              return window.context().parallelizePairs(pairs);
            });
  }
}
