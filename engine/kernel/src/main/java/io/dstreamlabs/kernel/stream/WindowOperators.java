package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.OperatorFamily;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.Partitioner;
import java.time.Duration;

/**
 * The window operators that work each window out anew.
 *
 * <p>A window at {@code T} covers the parent's RDDs at times in {@code (T - windowDuration, T]}; batches
 * without an RDD are left out, and the window itself always has one. Each operator checks its durations:
 * both must be positive multiples of the parent's slide, or it throws {@link IllegalArgumentException}.
 */
public interface WindowOperators extends OperatorFamily {

  /** See {@link DStream#window(Duration, Duration)}. */
  <T> DStream<T> window(DStream<T> parent, Duration windowDuration, Duration slideDuration);

  /** See {@link DStream#reduceByWindow(ReduceFunction, Duration, Duration)}. */
  <T> DStream<T> reduceByWindow(
      DStream<T> parent, ReduceFunction<T> reduce, Duration windowDuration, Duration slideDuration);

  /** See {@link PairDStream#reduceByKeyAndWindow(ReduceFunction, Duration, Duration)}. */
  <K, V> PairDStream<K, V> reduceByKeyAndWindow(
      PairDStream<K, V> parent,
      ReduceFunction<V> reduce,
      Duration windowDuration,
      Duration slideDuration);

  /**
   * See {@link PairDStream#reduceByKeyAndWindow(ReduceFunction, Duration, Duration, Partitioner)}; by
   * default, moved after it was reduced.
   */
  default <K, V> PairDStream<K, V> reduceByKeyAndWindow(
      PairDStream<K, V> parent,
      ReduceFunction<V> reduce,
      Duration windowDuration,
      Duration slideDuration,
      Partitioner partitioner) {
    return EachPairRdd.spread(
        reduceByKeyAndWindow(parent, reduce, windowDuration, slideDuration), partitioner);
  }

  /** See {@link PairDStream#groupByKeyAndWindow(Duration, Duration)}. */
  <K, V> PairDStream<K, Iterable<V>> groupByKeyAndWindow(
      PairDStream<K, V> parent, Duration windowDuration, Duration slideDuration);

  /**
   * See {@link PairDStream#groupByKeyAndWindow(Duration, Duration, Partitioner)}; by default, moved after it
   * was grouped.
   */
  default <K, V> PairDStream<K, Iterable<V>> groupByKeyAndWindow(
      PairDStream<K, V> parent,
      Duration windowDuration,
      Duration slideDuration,
      Partitioner partitioner) {
    return EachPairRdd.spread(
        groupByKeyAndWindow(parent, windowDuration, slideDuration), partitioner);
  }
}
