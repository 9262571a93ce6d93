package io.dstreamlabs.labs.lab05;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.stream.PairDStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

public final class KeyedWindows {
  private KeyedWindows() {}

  static <K, V> PairDStream<K, V> reduceByKeyAndWindow(
      PairDStream<K, V> parent,
      ReduceFunction<V> reduce,
      Duration windowDuration,
      Duration slideDuration) {
    Map<K, V> totals = new LinkedHashMap<>();
    return Windows.window(parent, windowDuration, slideDuration)
        .transformToPair(
            window -> {
              totals.putAll(PairRdd.of(window).reduceByKey(reduce).collectAsMap());
              List<Pair<K, V>> pairs = new ArrayList<>();
              totals.forEach((key, total) -> pairs.add(Pair.of(key, total)));
              return window.context().parallelizePairs(pairs);
            });
  }
}
