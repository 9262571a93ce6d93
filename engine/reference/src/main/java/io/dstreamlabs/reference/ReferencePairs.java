package io.dstreamlabs.reference;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.function.Map2Function;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Partitioner;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.kernel.stream.PairOperators;
import java.util.List;

/** The operators that go by key, each RDD by RDD; one shuffle at most for each side of a batch. */
public final class ReferencePairs implements PairOperators {
  private static final long serialVersionUID = 1;

  @Override
  public <T> PairDStream<T, Long> countByValue(DStream<T> parent) {
    return new PairPerBatch<>("countByValue", parent, rdd -> rdd.countByValue());
  }

  @Override
  public <T> PairDStream<T, Long> countByValue(DStream<T> parent, int numPartitions) {
    return new PairPerBatch<>("countByValue", parent, rdd -> rdd.countByValue(numPartitions));
  }

  @Override
  public <K, V> PairDStream<K, V> reduceByKey(
      PairDStream<K, V> parent, ReduceFunction<V> f, Partitioner partitioner) {
    return new PairPerBatch<>(
        "reduceByKey", parent, rdd -> PairRdd.of(rdd).reduceByKey(f, partitioner));
  }

  @Override
  public <K, V> PairDStream<K, Iterable<V>> groupByKey(
      PairDStream<K, V> parent, Partitioner partitioner) {
    return new PairPerBatch<>("groupByKey", parent, rdd -> PairRdd.of(rdd).groupByKey(partitioner));
  }

  @Override
  public <K, V, W> PairDStream<K, Pair<V, W>> join(
      PairDStream<K, V> left, PairDStream<K, W> right, Partitioner partitioner) {
    return both("join", left, right, (a, b) -> a.join(b, partitioner));
  }

  @Override
  public <K, V, W> PairDStream<K, Pair<V, Maybe<W>>> leftOuterJoin(
      PairDStream<K, V> left, PairDStream<K, W> right, Partitioner partitioner) {
    return both("leftOuterJoin", left, right, (a, b) -> a.leftOuterJoin(b, partitioner));
  }

  @Override
  public <K, V, W> PairDStream<K, Pair<Maybe<V>, W>> rightOuterJoin(
      PairDStream<K, V> left, PairDStream<K, W> right, Partitioner partitioner) {
    return both("rightOuterJoin", left, right, (a, b) -> a.rightOuterJoin(b, partitioner));
  }

  @Override
  public <K, V, W> PairDStream<K, Pair<Maybe<V>, Maybe<W>>> fullOuterJoin(
      PairDStream<K, V> left, PairDStream<K, W> right, Partitioner partitioner) {
    return both("fullOuterJoin", left, right, (a, b) -> a.fullOuterJoin(b, partitioner));
  }

  @Override
  public <K, V, W> PairDStream<K, Pair<Iterable<V>, Iterable<W>>> cogroup(
      PairDStream<K, V> left, PairDStream<K, W> right, Partitioner partitioner) {
    return both("cogroup", left, right, (a, b) -> a.cogroup(b, partitioner));
  }

  @SuppressWarnings("unchecked") // the two parents go in, and come out, in this order
  private static <K, V, W, R> PairDStream<K, R> both(
      String name,
      PairDStream<K, V> left,
      PairDStream<K, W> right,
      Map2Function<PairRdd<K, V>, PairRdd<K, W>, PairRdd<K, R>> f) {
    List<DStream<Pair<K, Object>>> parents =
        List.of((PairDStream<K, Object>) left, (PairDStream<K, Object>) right);
    return PairDStream.of(
        new AllOf<Pair<K, Object>, Pair<K, R>>(
            name,
            parents,
            (rdds, time) ->
                f.call(
                    (PairRdd<K, V>) PairRdd.of(rdds.get(0)),
                    (PairRdd<K, W>) PairRdd.of(rdds.get(1)))));
  }
}
