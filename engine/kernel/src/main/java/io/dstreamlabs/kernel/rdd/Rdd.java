package io.dstreamlabs.kernel.rdd;

import io.dstreamlabs.kernel.function.FilterFunction;
import io.dstreamlabs.kernel.function.FlatMapFunction;
import io.dstreamlabs.kernel.function.ForeachFunction;
import io.dstreamlabs.kernel.function.Map2Function;
import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.function.PairFlatMapFunction;
import io.dstreamlabs.kernel.function.PairFunction;
import io.dstreamlabs.kernel.function.ReduceFunction;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * A resilient distributed dataset: records in partitions, never changed, computed when an action asks.
 *
 * <pre>
 * transformations   return an RDD at once and compute nothing        map, filter, union, ...
 * actions           compute, and return a result to the driver       collect, count, reduce, ...
 * </pre>
 *
 * <p>Functions may run on another thread or machine: they take what they need along, and what they change
 * is lost. Without {@link #persist} each action computes everything again. Records are not null.
 *
 * <p>A user's checked exception leaves an action as the cause of a {@link TaskException}, an unchecked
 * one as it is. Immutable to its users, and thread-safe.
 *
 * @param <T> the records
 */
public interface Rdd<T> {

  /** The backend that this RDD lives in. */
  RddContext context();

  /** How many partitions it has; may be 0. */
  int numPartitions();

  // ---- transformations without a shuffle --------------------------------------------------------

  /** What {@code f} makes of each record. */
  <U> Rdd<U> map(MapFunction<T, U> f);

  /** The records for which {@code f} is true. */
  Rdd<T> filter(FilterFunction<T> f);

  /** Everything that {@code f} makes of each record. */
  <U> Rdd<U> flatMap(FlatMapFunction<T, U> f);

  /** A pair made of each record. */
  <K, V> PairRdd<K, V> mapToPair(PairFunction<T, K, V> f);

  /** Any number of pairs per record. */
  <K, V> PairRdd<K, V> flatMapToPair(PairFlatMapFunction<T, K, V> f);

  /** What {@code f} makes of each partition; called once per partition, also for an empty one. */
  <U> Rdd<U> mapPartitions(FlatMapFunction<Iterator<T>, U> f);

  /** As {@link #mapPartitions}, to pairs. */
  <K, V> PairRdd<K, V> mapPartitionsToPair(PairFlatMapFunction<Iterator<T>, K, V> f);

  /** One list per partition. */
  Rdd<List<T>> glom();

  /** Each record under the key that {@code f} makes of it. */
  <K> PairRdd<K, T> keyBy(MapFunction<T, K> f);

  /** The records of both, this one's first; duplicates stay. */
  Rdd<T> union(Rdd<T> other);

  /** Every record of this with every record of {@code other}; sizes multiply. */
  <U> PairRdd<T, U> cartesian(Rdd<U> other);

  /** Each record with its place, from 0; computes the sizes of the partitions first. */
  PairRdd<T, Long> zipWithIndex();

  /** Fewer partitions, without a shuffle: neighbours are put together. */
  Rdd<T> coalesce(int numPartitions);

  // ---- transformations with a shuffle -----------------------------------------------------------

  /** Each record once, where it occurs first. */
  Rdd<T> distinct();

  /** The same records spread evenly over {@code numPartitions}. */
  Rdd<T> repartition(int numPartitions);

  /** The records in ascending order of their keys; equal keys keep their order. */
  <K extends Comparable<K>> Rdd<T> sortBy(MapFunction<T, K> key);

  /**
   * The records in the order of their keys; equal keys keep their order.
   *
   * @param order must be serializable where functions travel
   */
  <K> Rdd<T> sortBy(MapFunction<T, K> key, Comparator<K> order);

  /**
   * How often each record occurs. A transformation, so that a backend can do it well; Spark's action of
   * this name is {@code countByValue().collectAsMap()}.
   */
  PairRdd<T, Long> countByValue();

  // ---- actions ----------------------------------------------------------------------------------

  /** All records, partition 0 first. */
  List<T> collect();

  /** How many records there are. */
  long count();

  /**
   * The first record.
   *
   * @throws java.util.NoSuchElementException if there is none
   */
  T first();

  /** The first {@code num} records, or all if there are fewer; computes no more than it needs. */
  List<T> take(int num);

  /** The {@code num} greatest records, greatest first. */
  List<T> top(int num, Comparator<T> order);

  /** The {@code num} least records, least first. */
  List<T> takeOrdered(int num, Comparator<T> order);

  /**
   * The records combined by an associative function, partition by partition, in order.
   *
   * @throws java.util.NoSuchElementException if there is no record
   */
  T reduce(ReduceFunction<T> f);

  /** As {@link #reduce}, from {@code zero} in each partition and once more for their results. */
  T fold(T zero, ReduceFunction<T> f);

  /** The records added to a copy of {@code zero} in each partition, the results combined in order. */
  <U extends Serializable> U aggregate(
      U zero, Map2Function<U, T, U> add, ReduceFunction<U> combine);

  /** Hands each record to {@code f}, where the data is. */
  void foreach(ForeachFunction<T> f);

  /** Hands each partition to {@code f}, where the data is. */
  void foreachPartition(ForeachFunction<Iterator<T>> f);

  /** Whether there is no record; computes no more than it needs. */
  boolean isEmpty();

  // ---- keeping ----------------------------------------------------------------------------------

  /** Keeps each partition once it is computed. Returns this RDD. */
  Rdd<T> persist();

  /**
   * Ends {@link #persist}. A backend that forgot how to compute the records keeps them for as long as
   * somebody holds the RDD. Returns this RDD.
   */
  Rdd<T> unpersist();

  /**
   * Forgets how the records came about, and keeps them instead, so that a chain of RDDs does not grow
   * without end; a backend may compute them now. Returns this RDD.
   */
  Rdd<T> cutLineage();
}
