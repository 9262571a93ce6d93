package io.dstreamlabs.labs.lab05;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.kernel.stream.Reads;
import java.time.Duration;
import java.util.Optional;

public final class KeyedWindows {
  private KeyedWindows() {}

  static <K, V> PairDStream<K, V> reduceByKeyAndWindow(
      PairDStream<K, V> parent,
      ReduceFunction<V> reduce,
      Duration windowDuration,
      Duration slideDuration) {
    return new KeyedStream<>(parent, reduce, windowDuration, slideDuration);
  }

  private static final class KeyedStream<K, V> extends PairDStream<K, V> {
    private static final long serialVersionUID = 1;

    private final PairDStream<K, V> parent;
    private final ReduceFunction<V> reduce;
    private final Duration windowDuration;

    KeyedStream(
        PairDStream<K, V> parent,
        ReduceFunction<V> reduce,
        Duration windowDuration,
        Duration slideDuration) {
      super(parent.context(), slideDuration, Reads.last(parent, windowDuration));
      this.parent = parent;
      this.reduce = reduce;
      this.windowDuration = windowDuration;
    }

    @Override
    protected Optional<PairRdd<K, V>> compute(Time validTime) {
      WindowRange range = WindowRange.endingAt(validTime, windowDuration);
      PairRdd<K, V> result = context().rdds().emptyPairRdd();
      for (PairRdd<K, V> rdd : parent.rdds(range.after(), range.upTo())) {
        result = result.union(rdd).reduceByKey(reduce);
      }
      return Optional.of(result);
    }
  }
}
