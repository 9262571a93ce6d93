package io.dstreamlabs.kernel.rdd;

import io.dstreamlabs.kernel.Pair;
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
import java.util.NoSuchElementException;

/**
 * A resilient distributed dataset: records in partitions, never changed, computed when an action asks.
 *
 * <pre>
 * transformations   return an RDD at once and compute nothing        map, filter, union, ...
 * actions           compute, and return a result to the driver       collect, count, reduce, ...
 * </pre>
 *
 * <p>Order: a transformation without a shuffle keeps the order of partitions and, within each, that of the
 * records; so does {@link #collect}. After a shuffle the order is the backend's, but for {@link #sortBy}.
 *
 * <p>Functions may run on another thread or machine: they take what they need along, and what they change
 * is lost. Without {@link #persist} each action computes everything again. Records are not null.
 *
 * <p>A user's checked exception leaves an action as the cause of a {@link TaskException}, an unchecked
 * one and an error as they are. Immutable to its users, and thread-safe.
 *
 * @param <T> the records
 */
public interface Rdd<T> {

  /** The backend that this RDD lives in. */
  RddContext context();

  /** How many partitions it has; may be 0. */
  int numPartitions();

  // transformations without a shuffle

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

  /**
   * The records at the same places, as pairs.
   *
   * @throws IllegalArgumentException now, if the numbers of partitions differ; from an action, if those
   *     of the records in a partition do (the backend may wrap it)
   */
  <U> PairRdd<T, U> zip(Rdd<U> other);

  /**
   * Each record with the probability {@code fraction}; the same ones for the same seed and partitions.
   *
   * @param fraction from 0 to 1
   * @throws IllegalArgumentException if it is not
   */
  Rdd<T> sample(double fraction, long seed);

  /** Each record with its place, from 0; computes the sizes of the partitions first. */
  PairRdd<T, Long> zipWithIndex();

  /**
   * Fewer partitions, without a shuffle: some are put together.
   *
   * @param numPartitions at least 1; if there are no more than that, nothing changes
   */
  Rdd<T> coalesce(int numPartitions);

  // transformations with a shuffle

  /** Each record once. */
  Rdd<T> distinct();

  /** The records that both have, each once. */
  default Rdd<T> intersection(Rdd<T> other) {
    return marked(this)
        .cogroup(marked(other))
        .filter(
            found ->
                found.second().first().iterator().hasNext()
                    && found.second().second().iterator().hasNext())
        .keys();
  }

  /** The records that {@code other} has not; duplicates stay. */
  default Rdd<T> subtract(Rdd<T> other) {
    return marked(this).subtractByKey(marked(other)).keys();
  }

  private static <T> PairRdd<T, Boolean> marked(Rdd<T> rdd) {
    return rdd.mapToPair(record -> new Pair<>(record, true));
  }

  /** The records that have the same key together; see {@link PairRdd#groupByKey()}. */
  default <K> PairRdd<K, Iterable<T>> groupBy(MapFunction<T, K> key) {
    return keyBy(key).groupByKey();
  }

  /** The same records spread evenly over {@code numPartitions}. */
  Rdd<T> repartition(int numPartitions);

  /** The records in ascending order of their keys; see {@link #sortBy(MapFunction, Comparator)}. */
  default <K extends Comparable<K>> Rdd<T> sortBy(MapFunction<T, K> key) {
    return sortBy(key, Comparator.naturalOrder());
  }

  /**
   * The records in the order of their keys. In memory, equal keys keep the order of the records; on
   * other backends they may not.
   *
   * @param order must be serializable where functions travel, as {@link Comparator#naturalOrder} and
   *     {@link Comparator#reverseOrder} are
   */
  <K> Rdd<T> sortBy(MapFunction<T, K> key, Comparator<K> order);

  /**
   * How often each record occurs. A transformation, so that a backend can do it well; Spark's action of
   * this name is {@code countByValue().collectAsMap()}.
   */
  default PairRdd<T, Long> countByValue() {
    return countByValue(context().defaultParallelism());
  }

  /** As {@link #countByValue()}, spread by hash over {@code numPartitions} partitions, 1 or more. */
  PairRdd<T, Long> countByValue(int numPartitions);

  // actions

  /** All records, partition 0 first. */
  List<T> collect();

  /** How many records there are. */
  long count();

  /**
   * The first record.
   *
   * @throws java.util.NoSuchElementException if there is none
   */
  default T first() {
    return theOne(take(1));
  }

  private static <T> T theOne(List<T> oneOrNone) {
    if (oneOrNone.isEmpty()) {
      throw new NoSuchElementException("the RDD has no record: ask isEmpty() first");
    }
    return oneOrNone.get(0);
  }

  /**
   * The first {@code num} records, or all if there are fewer, or none if {@code num} is 0 or less; computes
   * no more than it needs.
   */
  List<T> take(int num);

  /**
   * The {@code num} greatest records, greatest first; none if {@code num} is 0 or less.
   *
   * @param order as for {@link #sortBy}
   */
  default List<T> top(int num, Comparator<T> order) {
    return takeOrdered(num, order.reversed());
  }

  /**
   * The {@code num} least records, least first; none if {@code num} is 0 or less. Holds a few times
   * {@code num} records at once.
   *
   * @param order as for {@link #sortBy}
   */
  List<T> takeOrdered(int num, Comparator<T> order);

  /**
   * The least record.
   *
   * @param order as for {@link #sortBy}
   * @throws java.util.NoSuchElementException if there is none
   */
  default T min(Comparator<T> order) {
    return theOne(takeOrdered(1, order));
  }

  /**
   * The greatest record.
   *
   * @param order as for {@link #sortBy}
   * @throws java.util.NoSuchElementException if there is none
   */
  default T max(Comparator<T> order) {
    return min(order.reversed());
  }

  /**
   * The records combined by an associative function, partition by partition, in order.
   *
   * @throws java.util.NoSuchElementException if there is no record
   */
  T reduce(ReduceFunction<T> f);

  /**
   * As {@link #reduce}, from {@code zero} in each partition and once more for their results.
   *
   * @param zero {@code f} must not change it
   */
  T fold(T zero, ReduceFunction<T> f);

  /** The records added to a copy of {@code zero} in each partition, the results combined in order. */
  <U extends Serializable> U aggregate(
      U zero, Map2Function<U, T, U> add, ReduceFunction<U> combine);

  /** Hands each record to {@code f}, where the data is. */
  void foreach(ForeachFunction<T> f);

  /** Hands each partition to {@code f}, where the data is. */
  void foreachPartition(ForeachFunction<Iterator<T>> f);

  /** Whether there is no record; computes no more than it needs. */
  default boolean isEmpty() {
    return take(1).isEmpty();
  }

  /**
   * Writes each record's text and a line feed, in UTF-8: partition 0 to the file {@code part-00000} in a new
   * directory, and so on, and at last the empty file {@code _SUCCESS}.
   *
   * @param directory where to, as the backend writes paths; must not exist
   * @throws IllegalArgumentException if it exists
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  void saveAsTextFile(String directory);

  /**
   * As {@link #saveAsTextFile}, in the place of what an earlier run saved there; so doing it twice is doing
   * it once. The old files stay until the new ones are complete, then the new directory gets its name: a
   * directory with that name is complete. For a moment between the two there is none of that name. One that
   * holds anything else is refused, for it may be somebody's.
   *
   * <p>A backend that cannot replace a directory refuses one that exists, as {@code saveAsTextFile} does.
   *
   * @param directory where to, as the backend writes paths
   * @throws IllegalArgumentException if it holds what was not saved by these methods
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  default void overwriteTextFile(String directory) {
    saveAsTextFile(directory);
  }

  // keeping

  /** Keeps each partition once it is computed. Returns this RDD. */
  Rdd<T> persist();

  /**
   * As {@link #persist()}, where {@code level} says; a backend that has one place only takes all levels for
   * that one. Returns this RDD.
   *
   * @param level with {@link StorageLevel#NONE} nothing happens
   */
  default Rdd<T> persist(StorageLevel level) {
    return level == StorageLevel.NONE ? this : persist();
  }

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

  // the backend

  /**
   * What the backend has for this RDD, for its own libraries: on Apache Spark a {@code JavaRDD}, of pairs a {@code
   * JavaPairRDD} as well.
   *
   * @param type the class of it
   * @throws IllegalArgumentException if the backend has none of this class
   */
  default <R> R unwrap(Class<R> type) {
    throw new IllegalArgumentException(
        "type is %s, but this RDD is a %s: give the context a backend that has RDDs of that type"
            .formatted(type.getName(), getClass().getSimpleName()));
  }
}
