package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.OperatorFamily;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.HashPartitioner;
import io.dstreamlabs.kernel.rdd.Partitioner;

/**
 * The operators that go by key, batch by batch.
 *
 * <p>Those of one parent have no RDD where it has none; the joins and {@code cogroup} fail the batch
 * unless both have one.
 */
public interface PairOperators extends OperatorFamily {

  /** See {@link DStream#countByValue()}. */
  <T> PairDStream<T, Long> countByValue(DStream<T> parent);

  /** See {@link DStream#countByValue(int)}; by default, moved after it was counted. */
  default <T> PairDStream<T, Long> countByValue(DStream<T> parent, int numPartitions) {
    return EachPairRdd.spread(countByValue(parent), new HashPartitioner(numPartitions));
  }

  /** See {@link PairDStream#reduceByKey(ReduceFunction, Partitioner)}. */
  <K, V> PairDStream<K, V> reduceByKey(
      PairDStream<K, V> parent, ReduceFunction<V> f, Partitioner partitioner);

  /** See {@link PairDStream#groupByKey(Partitioner)}. */
  <K, V> PairDStream<K, Iterable<V>> groupByKey(PairDStream<K, V> parent, Partitioner partitioner);

  /** See {@link PairDStream#join(PairDStream, Partitioner)}. */
  <K, V, W> PairDStream<K, Pair<V, W>> join(
      PairDStream<K, V> left, PairDStream<K, W> right, Partitioner partitioner);

  /** See {@link PairDStream#leftOuterJoin(PairDStream, Partitioner)}. */
  <K, V, W> PairDStream<K, Pair<V, Maybe<W>>> leftOuterJoin(
      PairDStream<K, V> left, PairDStream<K, W> right, Partitioner partitioner);

  /** See {@link PairDStream#rightOuterJoin(PairDStream, Partitioner)}. */
  <K, V, W> PairDStream<K, Pair<Maybe<V>, W>> rightOuterJoin(
      PairDStream<K, V> left, PairDStream<K, W> right, Partitioner partitioner);

  /** See {@link PairDStream#fullOuterJoin(PairDStream, Partitioner)}. */
  <K, V, W> PairDStream<K, Pair<Maybe<V>, Maybe<W>>> fullOuterJoin(
      PairDStream<K, V> left, PairDStream<K, W> right, Partitioner partitioner);

  /** See {@link PairDStream#cogroup(PairDStream, Partitioner)}. */
  <K, V, W> PairDStream<K, Pair<Iterable<V>, Iterable<W>>> cogroup(
      PairDStream<K, V> left, PairDStream<K, W> right, Partitioner partitioner);
}
