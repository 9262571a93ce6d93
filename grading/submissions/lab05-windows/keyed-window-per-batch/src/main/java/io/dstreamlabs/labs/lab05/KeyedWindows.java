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
    PairDStream<K, V> perBatch = PairDStream.of(new PerBatch<>(parent, reduce));
    return PairDStream.of(Windows.window(perBatch, windowDuration, slideDuration));
  }

  private static final class PerBatch<K, V> extends PairDStream<K, V> {
    private static final long serialVersionUID = 1;

    private final PairDStream<K, V> parent;
    private final ReduceFunction<V> reduce;

    PerBatch(PairDStream<K, V> parent, ReduceFunction<V> reduce) {
      super(parent.context(), parent.slideDuration(), Reads.current(parent));
      this.parent = parent;
      this.reduce = reduce;
    }

    @Override
    protected Optional<PairRdd<K, V>> compute(Time validTime) {
      return parent.getOrCompute(validTime).map(rdd -> rdd.reduceByKey(reduce));
    }
  }
}
