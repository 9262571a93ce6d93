package io.dstreamlabs.labs.lab05;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.stream.PairDStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

public final class KeyedWindows {
  private KeyedWindows() {}

  static <K, V> PairDStream<K, V> reduceByKeyAndWindow(
      PairDStream<K, V> parent,
      ReduceFunction<V> reduce,
      Duration windowDuration,
      Duration slideDuration) {
    return Windows.window(parent, windowDuration, slideDuration)
        .transformToPair(
            window -> {
              Map<Integer, Pair<K, V>> byHash = new TreeMap<>();
              for (Pair<K, V> pair : window.collect()) {
                Pair<K, V> before = byHash.get(pair.first().hashCode());
                V value =
                    before == null ? pair.second() : reduce.call(before.second(), pair.second());
                byHash.put(pair.first().hashCode(), Pair.of(pair.first(), value));
              }
              return window.context().parallelizePairs(List.copyOf(byHash.values()));
            });
  }
}
