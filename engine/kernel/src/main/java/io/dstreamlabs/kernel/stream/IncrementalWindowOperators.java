package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.OperatorFamily;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.function.FilterFunction;
import io.dstreamlabs.kernel.function.ReduceFunction;
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

  /** See {@link DStream#countByValueAndWindow}. */
  <T> PairDStream<T, Long> countByValueAndWindow(
      DStream<T> parent, Duration windowDuration, Duration slideDuration);

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
}
