package io.dstreamlabs.kernel.rdd;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.function.FilterFunction;
import io.dstreamlabs.kernel.function.FlatMapFunction;
import io.dstreamlabs.kernel.function.Map2Function;
import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.function.ReduceFunction;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An RDD of key-value pairs, with the operations that go by key. Keys are equal by {@code equals} and
 * need a {@code hashCode} to match.
 *
 * <p>Where no partitioner is given, the first of: that of the RDDs involved; by hash, over the default
 * number of partitions. RDDs that have the partitioner already are not shuffled.
 *
 * @param <K> the keys
 * @param <V> the values
 */
public interface PairRdd<K, V> extends Rdd<Pair<K, V>> {

  /** The same pairs with the operations that go by key; costs nothing. */
  static <K, V> PairRdd<K, V> of(Rdd<Pair<K, V>> rdd) {
    return rdd instanceof PairRdd<K, V> pairs ? pairs : rdd.context().asPairs(rdd);
  }

  /**
   * How the keys are spread, if they are spread by a rule. {@link #filter}, {@link #mapValues}, {@link
   * #flatMapValues} and a union of RDDs that are spread alike keep it; what may change keys does not.
   */
  Optional<Partitioner> partitioner();

  /** The partitioner where nobody says another. */
  default Partitioner defaultPartitioner() {
    return partitioner().orElseGet(() -> new HashPartitioner(context().defaultParallelism()));
  }

  /** The partitioner of this and {@code other} where nobody says another. */
  default Partitioner commonPartitioner(PairRdd<K, ?> other) {
    return partitioner().isPresent() ? defaultPartitioner() : other.defaultPartitioner();
  }

  // without a shuffle

  /** What {@code f} makes of each value. */
  <U> PairRdd<K, U> mapValues(MapFunction<V, U> f);

  /** Everything that {@code f} makes of each value, under the same key. */
  <U> PairRdd<K, U> flatMapValues(FlatMapFunction<V, U> f);

  /** The keys, one per pair. */
  Rdd<K> keys();

  /** The values, one per pair. */
  Rdd<V> values();

  // by key

  /**
   * The values of each key combined by an associative function; in order of partitions in memory, in any
   * order elsewhere, so it should be commutative too.
   */
  default PairRdd<K, V> reduceByKey(ReduceFunction<V> f) {
    return reduceByKey(f, defaultPartitioner());
  }

  /** As {@link #reduceByKey(ReduceFunction)}. */
  PairRdd<K, V> reduceByKey(ReduceFunction<V> f, Partitioner partitioner);

  /**
   * The values of each key together, in no order; an iterable that can be gone through many times, and
   * not a list.
   */
  default PairRdd<K, Iterable<V>> groupByKey() {
    return groupByKey(defaultPartitioner());
  }

  /** As {@link #groupByKey()}. */
  PairRdd<K, Iterable<V>> groupByKey(Partitioner partitioner);

  /**
   * The values of each key added to what {@code createCombiner} makes of the first in its partition; what
   * several partitions made is combined.
   */
  default <C> PairRdd<K, C> combineByKey(
      MapFunction<V, C> createCombiner,
      Map2Function<C, V, C> mergeValue,
      ReduceFunction<C> mergeCombiners) {
    return combineByKey(createCombiner, mergeValue, mergeCombiners, defaultPartitioner());
  }

  /** As {@link #combineByKey(MapFunction, Map2Function, ReduceFunction)}. */
  <C> PairRdd<K, C> combineByKey(
      MapFunction<V, C> createCombiner,
      Map2Function<C, V, C> mergeValue,
      ReduceFunction<C> mergeCombiners,
      Partitioner partitioner);

  /** The values of each key added to a copy of {@code zero}. */
  <C extends Serializable> PairRdd<K, C> aggregateByKey(
      C zero, Map2Function<C, V, C> add, ReduceFunction<C> combine);

  /**
   * The values of each key combined, from {@code zero} in each partition that has the key.
   *
   * @param zero {@code f} must not change it
   */
  PairRdd<K, V> foldByKey(V zero, ReduceFunction<V> f);

  /** The same pairs, their keys spread by {@code partitioner}. */
  PairRdd<K, V> partitionBy(Partitioner partitioner);

  /** The pairs in ascending order of their keys. */
  PairRdd<K, V> sortByKey(Comparator<K> order);

  // two RDDs

  /** For keys that both have, each value of this with each of {@code other}. */
  default <W> PairRdd<K, Pair<V, W>> join(PairRdd<K, W> other) {
    return join(other, commonPartitioner(other));
  }

  /** As {@link #join}, and the values of keys that {@code other} has not. */
  default <W> PairRdd<K, Pair<V, Maybe<W>>> leftOuterJoin(PairRdd<K, W> other) {
    return leftOuterJoin(other, commonPartitioner(other));
  }

  /** As {@link #join}, and the other's values of keys that this has not. */
  default <W> PairRdd<K, Pair<Maybe<V>, W>> rightOuterJoin(PairRdd<K, W> other) {
    return rightOuterJoin(other, commonPartitioner(other));
  }

  /** As {@link #join}, and the values of keys that only one has. */
  default <W> PairRdd<K, Pair<Maybe<V>, Maybe<W>>> fullOuterJoin(PairRdd<K, W> other) {
    return fullOuterJoin(other, commonPartitioner(other));
  }

  /** For each key of either, its values in both. */
  default <W> PairRdd<K, Pair<Iterable<V>, Iterable<W>>> cogroup(PairRdd<K, W> other) {
    return cogroup(other, commonPartitioner(other));
  }

  /** As {@link #join(PairRdd)}, with a partitioner. */
  <W> PairRdd<K, Pair<V, W>> join(PairRdd<K, W> other, Partitioner partitioner);

  /** As {@link #leftOuterJoin(PairRdd)}, with a partitioner. */
  <W> PairRdd<K, Pair<V, Maybe<W>>> leftOuterJoin(PairRdd<K, W> other, Partitioner partitioner);

  /** As {@link #rightOuterJoin(PairRdd)}, with a partitioner. */
  <W> PairRdd<K, Pair<Maybe<V>, W>> rightOuterJoin(PairRdd<K, W> other, Partitioner partitioner);

  /** As {@link #fullOuterJoin(PairRdd)}, with a partitioner. */
  <W> PairRdd<K, Pair<Maybe<V>, Maybe<W>>> fullOuterJoin(
      PairRdd<K, W> other, Partitioner partitioner);

  /** As {@link #cogroup(PairRdd)}, with a partitioner. */
  <W> PairRdd<K, Pair<Iterable<V>, Iterable<W>>> cogroup(
      PairRdd<K, W> other, Partitioner partitioner);

  /** The pairs whose keys {@code other} has not. */
  <W> PairRdd<K, V> subtractByKey(PairRdd<K, W> other);

  // actions

  /** All values of {@code key}, in the order of {@link #collect}; reads one partition only if it can. */
  List<V> lookup(K key);

  /** How many pairs each key has. */
  default Map<K, Long> countByKey() {
    return keys().countByValue().collectAsMap();
  }

  /** The pairs as a map; of several values of a key, the last in the order of {@link #collect}. */
  Map<K, V> collectAsMap();

  // still pairs

  @Override
  PairRdd<K, V> filter(FilterFunction<Pair<K, V>> f);

  @Override
  PairRdd<K, V> union(Rdd<Pair<K, V>> other);

  @Override
  PairRdd<K, V> coalesce(int numPartitions);

  @Override
  PairRdd<K, V> distinct();

  @Override
  PairRdd<K, V> repartition(int numPartitions);

  @Override
  PairRdd<K, V> persist();

  @Override
  PairRdd<K, V> unpersist();

  @Override
  PairRdd<K, V> cutLineage();
}
