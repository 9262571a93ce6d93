package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Partitioner;

/** The operators by key, each RDD by RDD. */
final class PlainPairOperators implements PairOperators {
  private static final long serialVersionUID = 1;

  @Override
  public <T> PairDStream<T, Long> countByValue(DStream<T> parent) {
    return parent.transformToPair(rdd -> rdd.countByValue());
  }

  @Override
  public <K, V> PairDStream<K, V> reduceByKey(
      PairDStream<K, V> parent, ReduceFunction<V> f, Partitioner partitioner) {
    return parent.transformToPair(rdd -> PairRdd.of(rdd).reduceByKey(f, partitioner));
  }

  @Override
  public <K, V> PairDStream<K, Iterable<V>> groupByKey(
      PairDStream<K, V> parent, Partitioner partitioner) {
    return parent.transformToPair(rdd -> PairRdd.of(rdd).groupByKey(partitioner));
  }

  @Override
  public <K, V, W> PairDStream<K, Pair<V, W>> join(
      PairDStream<K, V> left, PairDStream<K, W> right, Partitioner partitioner) {
    return left.transformWithToPair(
        right, (a, b, time) -> PairRdd.of(a).join(PairRdd.of(b), partitioner));
  }

  @Override
  public <K, V, W> PairDStream<K, Pair<V, Maybe<W>>> leftOuterJoin(
      PairDStream<K, V> left, PairDStream<K, W> right, Partitioner partitioner) {
    return left.transformWithToPair(
        right, (a, b, time) -> PairRdd.of(a).leftOuterJoin(PairRdd.of(b), partitioner));
  }

  @Override
  public <K, V, W> PairDStream<K, Pair<Maybe<V>, W>> rightOuterJoin(
      PairDStream<K, V> left, PairDStream<K, W> right, Partitioner partitioner) {
    return left.transformWithToPair(
        right, (a, b, time) -> PairRdd.of(a).rightOuterJoin(PairRdd.of(b), partitioner));
  }

  @Override
  public <K, V, W> PairDStream<K, Pair<Maybe<V>, Maybe<W>>> fullOuterJoin(
      PairDStream<K, V> left, PairDStream<K, W> right, Partitioner partitioner) {
    return left.transformWithToPair(
        right, (a, b, time) -> PairRdd.of(a).fullOuterJoin(PairRdd.of(b), partitioner));
  }

  @Override
  public <K, V, W> PairDStream<K, Pair<Iterable<V>, Iterable<W>>> cogroup(
      PairDStream<K, V> left, PairDStream<K, W> right, Partitioner partitioner) {
    return left.transformWithToPair(
        right, (a, b, time) -> PairRdd.of(a).cogroup(PairRdd.of(b), partitioner));
  }
}
