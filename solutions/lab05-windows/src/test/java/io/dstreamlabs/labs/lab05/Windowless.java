package io.dstreamlabs.labs.lab05;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.kernel.stream.Reads;
import io.dstreamlabs.kernel.stream.WindowOperators;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The answer without windows: slides as it was asked to, and looks at the last batch alone. */
final class Windowless implements WindowOperators {
  private static final long serialVersionUID = 1;

  @Override
  public <T> DStream<T> window(DStream<T> parent, Duration windowDuration, Duration slideDuration) {
    return new LastBatch<>(parent, slideDuration);
  }

  @Override
  public <T> DStream<T> reduceByWindow(
      DStream<T> parent,
      ReduceFunction<T> reduce,
      Duration windowDuration,
      Duration slideDuration) {
    return new LastBatch<>(parent, slideDuration)
        .transform(
            batch ->
                batch.isEmpty()
                    ? batch
                    : batch.context().parallelize(List.of(batch.reduce(reduce)), 1));
  }

  @Override
  public <K, V> PairDStream<K, V> reduceByKeyAndWindow(
      PairDStream<K, V> parent,
      ReduceFunction<V> reduce,
      Duration windowDuration,
      Duration slideDuration) {
    return new LastBatch<>(parent, slideDuration)
        .transformToPair(batch -> PairRdd.of(batch).reduceByKey(reduce));
  }

  @Override
  public <K, V> PairDStream<K, Iterable<V>> groupByKeyAndWindow(
      PairDStream<K, V> parent, Duration windowDuration, Duration slideDuration) {
    return new LastBatch<>(parent, slideDuration)
        .transformToPair(batch -> PairRdd.of(batch).groupByKey());
  }

  /** The parent's last RDD at each slide; one without records where it has none. */
  private static final class LastBatch<T> extends DStream<T> {
    private static final long serialVersionUID = 1;

    private final DStream<T> parent;

    LastBatch(DStream<T> parent, Duration slideDuration) {
      super(parent.context(), slideDuration, Reads.current(parent));
      this.parent = parent;
    }

    @Override
    protected Optional<? extends Rdd<T>> compute(Time validTime) {
      Optional<? extends Rdd<T>> batch = parent.getOrCompute(validTime);
      return batch.isPresent() ? batch : Optional.of(context().rdds().emptyRdd());
    }
  }
}
