package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.OperatorFamily;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.FilterFunction;
import io.dstreamlabs.kernel.function.FlatMapFunction;
import io.dstreamlabs.kernel.function.Map3Function;
import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.Rdd;
import java.util.List;

/**
 * The operators that look at one batch only.
 *
 * <p>{@code map}, {@code flatMap}, {@code filter} and {@code reduce} have no RDD where the parent has
 * none; {@code union}, {@code count} and {@code transformWith} fail the batch there.
 */
public interface StatelessOperators extends OperatorFamily {

  /** See {@link DStream#map}. */
  <T, U> DStream<U> map(DStream<T> parent, MapFunction<T, U> f);

  /** See {@link DStream#flatMap}. */
  <T, U> DStream<U> flatMap(DStream<T> parent, FlatMapFunction<T, U> f);

  /** See {@link DStream#filter}. */
  <T> DStream<T> filter(DStream<T> parent, FilterFunction<T> f);

  /**
   * The records of all {@code parents}, in the parents' order.
   *
   * @throws IllegalArgumentException if there are none, or their slides differ
   */
  <T> DStream<T> union(List<DStream<T>> parents);

  /** See {@link DStream#count}. */
  <T> DStream<Long> count(DStream<T> parent);

  /** See {@link DStream#reduce}. */
  <T> DStream<T> reduce(DStream<T> parent, ReduceFunction<T> f);

  /**
   * See {@link DStream#transformWith}.
   *
   * @throws IllegalArgumentException if the slides differ
   */
  <T, U, W> DStream<W> transformWith(
      DStream<T> left, DStream<U> right, Map3Function<Rdd<T>, Rdd<U>, Time, Rdd<W>> f);
}
