package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.OperatorFamily;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.function.FilterFunction;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.HashPartitioner;
import io.dstreamlabs.kernel.rdd.Partitioner;
import java.time.Duration;

/**
 * The window operators that make each window from the one before: what entered is combined in, what
 * left is taken out. The cost of a slide goes with the slide, not with the length of the window.
 *
 * <p>Durations are checked as in {@link WindowOperators}.
 */
public interface IncrementalWindowOperators extends OperatorFamily {

  /** See {@link DStream#countByWindow}. */
  <T> DStream<Long> countByWindow(
      DStream<T> parent, Duration windowDuration, Duration slideDuration);

  /** See {@link DStream#countByValueAndWindow(Duration, Duration)}. */
  <T> PairDStream<T, Long> countByValueAndWindow(
      DStream<T> parent, Duration windowDuration, Duration slideDuration);

  /**
   * See {@link DStream#countByValueAndWindow(Duration, Duration, int)}; by default, moved after it was
   * counted.
   */
  default <T> PairDStream<T, Long> countByValueAndWindow(
      DStream<T> parent, Duration windowDuration, Duration slideDuration, int numPartitions) {
    return EachPairRdd.spread(
        countByValueAndWindow(parent, windowDuration, slideDuration),
        new HashPartitioner(numPartitions));
  }

  /** See {@link DStream#reduceByWindow(ReduceFunction, ReduceFunction, Duration, Duration)}. */
  <T> DStream<T> reduceByWindow(
      DStream<T> parent,
      ReduceFunction<T> reduce,
      ReduceFunction<T> inverse,
      Duration windowDuration,
      Duration slideDuration);

  /**
   * See {@link PairDStream#reduceByKeyAndWindow(ReduceFunction, ReduceFunction, Duration, Duration,
   * FilterFunction)}.
   */
  <K, V> PairDStream<K, V> reduceByKeyAndWindow(
      PairDStream<K, V> parent,
      ReduceFunction<V> reduce,
      ReduceFunction<V> inverse,
      Duration windowDuration,
      Duration slideDuration,
      FilterFunction<Pair<K, V>> keep);

  /**
   * See {@link PairDStream#reduceByKeyAndWindow(ReduceFunction, ReduceFunction, Duration, Duration,
   * Partitioner, FilterFunction)}; by default, moved after it was reduced.
   */
  default <K, V> PairDStream<K, V> reduceByKeyAndWindow(
      PairDStream<K, V> parent,
      ReduceFunction<V> reduce,
      ReduceFunction<V> inverse,
      Duration windowDuration,
      Duration slideDuration,
      Partitioner partitioner,
      FilterFunction<Pair<K, V>> keep) {
    return EachPairRdd.spread(
        reduceByKeyAndWindow(parent, reduce, inverse, windowDuration, slideDuration, keep),
        partitioner);
  }
}
