package io.dstreamlabs.labs.lab05;

import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.stream.PairDStream;
import java.time.Duration;

public final class KeyedWindows {
  private KeyedWindows() {}

  static <K, V> PairDStream<K, V> reduceByKeyAndWindow(
      PairDStream<K, V> parent,
      ReduceFunction<V> reduce,
      Duration windowDuration,
      Duration slideDuration) {
    return Windows.window(parent, windowDuration, slideDuration)
        .transformToPair(window -> PairRdd.of(window).reduceByKey(reduce));
  }
}
