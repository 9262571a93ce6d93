package io.dstreamlabs.reference.window;

import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.HashPartitioner;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Partitioner;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.kernel.stream.WindowOperators;
import java.time.Duration;

/**
 * Windows without an inverse. What is reduced costs time for the slide, not for the length of the window: see
 * {@link TwoStacks}. {@code window} and {@code groupByKeyAndWindow} hold every record of the window, so they
 * cost what they hold.
 */
public final class ReferenceWindows implements WindowOperators {
  private static final long serialVersionUID = 1;

  @Override
  public <T> DStream<T> window(DStream<T> parent, Duration windowDuration, Duration slideDuration) {
    return new WindowStream<>(parent, WindowSpec.over(parent, windowDuration, slideDuration));
  }

  @Override
  public <T> DStream<T> reduceByWindow(
      DStream<T> parent,
      ReduceFunction<T> reduce,
      Duration windowDuration,
      Duration slideDuration) {
    WindowSpec spec = WindowSpec.over(parent, windowDuration, slideDuration);
    PairDStream<Boolean, T> panes = Panes.whole(parent, spec.granule(), reduce);
    return new SlidingAggregate<>("reduceByWindow", panes, spec, reduce, Panes.ONE)
        .transform(window -> PairRdd.of(window).values());
  }

  @Override
  public <K, V> PairDStream<K, V> reduceByKeyAndWindow(
      PairDStream<K, V> parent,
      ReduceFunction<V> reduce,
      Duration windowDuration,
      Duration slideDuration) {
    return reduceByKeyAndWindow(parent, reduce, windowDuration, slideDuration, partitioner(parent));
  }

  @Override
  public <K, V> PairDStream<K, V> reduceByKeyAndWindow(
      PairDStream<K, V> parent,
      ReduceFunction<V> reduce,
      Duration windowDuration,
      Duration slideDuration,
      Partitioner partitioner) {
    WindowSpec spec = WindowSpec.over(parent, windowDuration, slideDuration);
    PairDStream<K, V> panes = Panes.byKey(parent, spec.granule(), reduce, partitioner);
    return new SlidingAggregate<>("reduceByKeyAndWindow", panes, spec, reduce, partitioner);
  }

  @Override
  public <K, V> PairDStream<K, Iterable<V>> groupByKeyAndWindow(
      PairDStream<K, V> parent, Duration windowDuration, Duration slideDuration) {
    return groupByKeyAndWindow(parent, windowDuration, slideDuration, partitioner(parent));
  }

  @Override
  public <K, V> PairDStream<K, Iterable<V>> groupByKeyAndWindow(
      PairDStream<K, V> parent,
      Duration windowDuration,
      Duration slideDuration,
      Partitioner partitioner) {
    return new GroupedWindowStream<>(
        parent, WindowSpec.over(parent, windowDuration, slideDuration), partitioner);
  }

  private static Partitioner partitioner(DStream<?> stream) {
    return new HashPartitioner(stream.context().rdds().defaultParallelism());
  }
}
