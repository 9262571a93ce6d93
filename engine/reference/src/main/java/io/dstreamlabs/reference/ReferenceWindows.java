package io.dstreamlabs.reference;

import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.HashPartitioner;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Partitioner;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.kernel.stream.WindowOperators;
import java.time.Duration;

/**
 * Windows that are worked out anew at each slide, from results per batch where that saves work: a value
 * is combined once in its batch, however many windows it is in.
 */
public final class ReferenceWindows implements WindowOperators {
  private static final long serialVersionUID = 1;

  @Override
  public <T> DStream<T> window(DStream<T> parent, Duration windowDuration, Duration slideDuration) {
    WindowSpec spec = WindowSpec.over(parent, windowDuration, slideDuration);
    return new WindowStream<>("window", parent, spec, rdd -> rdd);
  }

  @Override
  public <T> DStream<T> reduceByWindow(
      DStream<T> parent,
      ReduceFunction<T> reduce,
      Duration windowDuration,
      Duration slideDuration) {
    WindowSpec spec = WindowSpec.over(parent, windowDuration, slideDuration);
    DStream<T> panes =
        new PerBatch<>("the panes of reduceByWindow", parent, rdd -> Reduction.of(rdd, reduce));
    return new WindowStream<>("reduceByWindow", panes, spec, rdd -> Reduction.of(rdd, reduce));
  }

  @Override
  public <K, V> PairDStream<K, V> reduceByKeyAndWindow(
      PairDStream<K, V> parent,
      ReduceFunction<V> reduce,
      Duration windowDuration,
      Duration slideDuration) {
    WindowSpec spec = WindowSpec.over(parent, windowDuration, slideDuration);
    Partitioner partitioner = partitioner(parent);
    PairDStream<K, V> panes =
        new PairPerBatch<>(
            "the panes of reduceByKeyAndWindow",
            parent,
            rdd -> PairRdd.of(rdd).reduceByKey(reduce, partitioner));
    return new PairWindowStream<>(
        "reduceByKeyAndWindow", panes, spec, rdd -> rdd.reduceByKey(reduce, partitioner));
  }

  @Override
  public <K, V> PairDStream<K, Iterable<V>> groupByKeyAndWindow(
      PairDStream<K, V> parent, Duration windowDuration, Duration slideDuration) {
    WindowSpec spec = WindowSpec.over(parent, windowDuration, slideDuration);
    Partitioner partitioner = partitioner(parent);
    return new PairWindowStream<>(
        "groupByKeyAndWindow", parent, spec, rdd -> rdd.groupByKey(partitioner));
  }

  private static Partitioner partitioner(DStream<?> stream) {
    return new HashPartitioner(stream.context().rdds().defaultParallelism());
  }
}
