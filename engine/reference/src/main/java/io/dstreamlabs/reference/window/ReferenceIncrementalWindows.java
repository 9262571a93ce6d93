package io.dstreamlabs.reference.window;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.function.FilterFunction;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.HashPartitioner;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Partitioner;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.IncrementalWindowOperators;
import io.dstreamlabs.kernel.stream.PairDStream;
import java.time.Duration;

/**
 * Windows made from the one before. A slide costs one pass over its records, to combine them by key, and then
 * time for the keys that enter or leave.
 */
public final class ReferenceIncrementalWindows implements IncrementalWindowOperators {
  private static final long serialVersionUID = 1;

  @Override
  public <T> DStream<Long> countByWindow(
      DStream<T> parent, Duration windowDuration, Duration slideDuration) {
    WindowSpec spec = WindowSpec.over(parent, windowDuration, slideDuration);
    return single(
        "countByWindow",
        Panes.sizes(parent, spec.granule()),
        spec,
        Long::sum,
        (all, gone) -> all - gone);
  }

  @Override
  public <T> PairDStream<T, Long> countByValueAndWindow(
      DStream<T> parent, Duration windowDuration, Duration slideDuration) {
    return countByValueAndWindow(
        parent, windowDuration, slideDuration, parent.context().rdds().defaultParallelism());
  }

  @Override
  public <T> PairDStream<T, Long> countByValueAndWindow(
      DStream<T> parent, Duration windowDuration, Duration slideDuration, int numPartitions) {
    WindowSpec spec = WindowSpec.over(parent, windowDuration, slideDuration);
    return new IncrementalWindow<>(
            "countByValueAndWindow",
            Panes.counts(parent, spec.granule(), numPartitions),
            spec,
            Long::sum,
            (all, gone) -> all - gone,
            count -> count.second() != 0,
            new HashPartitioner(numPartitions))
        .unwatched()
        .snapshots();
  }

  @Override
  public <T> DStream<T> reduceByWindow(
      DStream<T> parent,
      ReduceFunction<T> reduce,
      ReduceFunction<T> inverse,
      Duration windowDuration,
      Duration slideDuration) {
    WindowSpec spec = WindowSpec.over(parent, windowDuration, slideDuration);
    return single(
        "reduceByWindow", Panes.whole(parent, spec.granule(), reduce), spec, reduce, inverse);
  }

  @Override
  public <K, V> PairDStream<K, V> reduceByKeyAndWindow(
      PairDStream<K, V> parent,
      ReduceFunction<V> reduce,
      ReduceFunction<V> inverse,
      Duration windowDuration,
      Duration slideDuration,
      FilterFunction<Pair<K, V>> keep) {
    return reduceByKeyAndWindow(
        parent,
        reduce,
        inverse,
        windowDuration,
        slideDuration,
        new HashPartitioner(parent.context().rdds().defaultParallelism()),
        keep);
  }

  @Override
  public <K, V> PairDStream<K, V> reduceByKeyAndWindow(
      PairDStream<K, V> parent,
      ReduceFunction<V> reduce,
      ReduceFunction<V> inverse,
      Duration windowDuration,
      Duration slideDuration,
      Partitioner partitioner,
      FilterFunction<Pair<K, V>> keep) {
    WindowSpec spec = WindowSpec.over(parent, windowDuration, slideDuration);
    return new IncrementalWindow<>(
            "reduceByKeyAndWindow",
            Panes.byKey(parent, spec.granule(), reduce, partitioner),
            spec,
            reduce,
            inverse,
            keep,
            partitioner)
        .snapshots();
  }

  /** The one value of windows over panes of one key; none while no record ever came. */
  private static <V> DStream<V> single(
      String name,
      PairDStream<Boolean, V> panes,
      WindowSpec spec,
      ReduceFunction<V> reduce,
      ReduceFunction<V> inverse) {
    return new IncrementalWindow<>(
            name, panes, spec, reduce, inverse, FilterFunction.everything(), Panes.ONE)
        .snapshots()
        .transform(window -> PairRdd.of(window).values());
  }
}
