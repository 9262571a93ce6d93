package io.dstreamlabs.spark;

import io.dstreamlabs.kernel.function.FilterFunction;
import io.dstreamlabs.kernel.function.FlatMapFunction;
import io.dstreamlabs.kernel.function.ForeachFunction;
import io.dstreamlabs.kernel.function.Map2Function;
import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.function.PairFlatMapFunction;
import io.dstreamlabs.kernel.function.PairFunction;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.Arguments;
import io.dstreamlabs.kernel.rdd.HashPartitioner;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.rdd.StorageLevel;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.rdd.RDD;
import scala.Tuple2;

/**
 * The operations on records, whatever Spark stores them as.
 *
 * <p>No bound method reference is given to Spark: two of them, of one class and of different types, are mistaken
 * for each other when they are read back.
 *
 * @param <T> the records
 */
abstract class SparkRdd<T> implements Rdd<T> {
  private final SparkRddContext context;

  SparkRdd(SparkRddContext context) {
    this.context = context;
  }

  /** What Spark stores, to be kept and cut. */
  abstract Stored<?> stored();

  /** The records, to compute them or others from them. */
  abstract RDD<T> records();

  final JavaRDD<T> inJava() {
    return new JavaRDD<>(records(), Tags.<T>any());
  }

  @Override
  public final SparkRddContext context() {
    return context;
  }

  @Override
  public final int numPartitions() {
    return stored().rdd().getNumPartitions();
  }

  @Override
  public <R> R unwrap(Class<R> type) {
    if (type.isAssignableFrom(JavaRDD.class)) {
      return type.cast(inJava());
    }
    return Rdd.super.unwrap(type);
  }

  /** What an action gives. */
  final <R> R run(Callable<R> action) {
    context.requireOpen();
    return Failures.unwrapped(action);
  }

  // transformations without a shuffle

  @Override
  public final <U> Rdd<U> map(MapFunction<T, U> f) {
    MapFunction<T, U> shipped = context.ship(f);
    return context.records(Steps.map(records(), shipped));
  }

  @Override
  public Rdd<T> filter(FilterFunction<T> f) {
    FilterFunction<T> shipped = context.ship(f);
    return context.records(Steps.filter(records(), record -> shipped.call(record)));
  }

  @Override
  public final <U> Rdd<U> flatMap(FlatMapFunction<T, U> f) {
    FlatMapFunction<T, U> shipped = context.ship(f);
    return context.records(Steps.flatMap(records(), record -> shipped.call(record)));
  }

  @Override
  public final <K, V> PairRdd<K, V> mapToPair(PairFunction<T, K, V> f) {
    PairFunction<T, K, V> shipped = context.ship(f);
    return context.pairs(Steps.map(records(), record -> Tuples.of(shipped.call(record))));
  }

  @Override
  public final <K, V> PairRdd<K, V> flatMapToPair(PairFlatMapFunction<T, K, V> f) {
    PairFlatMapFunction<T, K, V> shipped = context.ship(f);
    return context.pairs(Steps.flatMap(records(), record -> Tuples.of(shipped.call(record))));
  }

  @Override
  public final <U> Rdd<U> mapPartitions(FlatMapFunction<Iterator<T>, U> f) {
    FlatMapFunction<Iterator<T>, U> shipped = context.ship(f);
    return context.records(Steps.mapPartitions(records(), records -> shipped.call(records)));
  }

  @Override
  public final <K, V> PairRdd<K, V> mapPartitionsToPair(PairFlatMapFunction<Iterator<T>, K, V> f) {
    PairFlatMapFunction<Iterator<T>, K, V> shipped = context.ship(f);
    return context.pairs(
        Steps.mapPartitions(records(), records -> Tuples.of(shipped.call(records))));
  }

  @Override
  public final Rdd<List<T>> glom() {
    return context.records(
        Steps.mapPartitions(
            records(),
            records -> {
              List<T> partition = new ArrayList<>();
              records.forEachRemaining(partition::add);
              return List.of(partition).iterator();
            }));
  }

  @Override
  public final <K> PairRdd<K, T> keyBy(MapFunction<T, K> f) {
    MapFunction<T, K> shipped = context.ship(f);
    return context.pairs(
        Steps.map(records(), record -> new Tuple2<>(shipped.call(record), record)));
  }

  @Override
  public Rdd<T> union(Rdd<T> other) {
    return context.union(List.of(this, other));
  }

  @Override
  public final <U> PairRdd<T, U> cartesian(Rdd<U> other) {
    return context.of(inJava().cartesian(context.own(other).inJava()));
  }

  @Override
  public final <U> PairRdd<T, U> zip(Rdd<U> other) {
    SparkRdd<U> right = context.own(other);
    if (numPartitions() != right.numPartitions()) {
      throw new IllegalArgumentException(
          "cannot zip an RDD of %d partitions with one of %d: both must have equally many"
              .formatted(numPartitions(), right.numPartitions()));
    }
    return context.of(inJava().zip(right.inJava()));
  }

  @Override
  public final Rdd<T> sample(double fraction, long seed) {
    if (!(fraction >= 0 && fraction <= 1)) {
      throw new IllegalArgumentException(
          "fraction is " + fraction + ", but must be from 0 to 1: it is a share of the records");
    }
    return context.of(inJava().sample(false, fraction, seed));
  }

  @Override
  public final PairRdd<T, Long> zipWithIndex() {
    return run(() -> context.of(inJava().zipWithIndex()));
  }

  @Override
  public Rdd<T> coalesce(int numPartitions) {
    Arguments.requirePartitions(numPartitions);
    return context.of(inJava().coalesce(numPartitions));
  }

  // transformations with a shuffle

  @Override
  public Rdd<T> distinct() {
    return countByValue().keys();
  }

  @Override
  public Rdd<T> repartition(int numPartitions) {
    Arguments.requirePartitions(numPartitions);
    return context.of(inJava().repartition(numPartitions));
  }

  /** Spark looks at samples of the keys now, to find out where to cut. */
  @Override
  public final <K> Rdd<T> sortBy(MapFunction<T, K> key, Comparator<K> order) {
    MapFunction<T, K> shipped = context.ship(key);
    Comparator<K> shippedOrder = context.shipOrder(order);
    int n = Math.max(1, numPartitions());
    return run(
        () ->
            context.of(
                inJava()
                    .mapToPair(record -> new Tuple2<>(shipped.call(record), record))
                    .sortByKey(shippedOrder, true, n)
                    .values()));
  }

  /** Counts in cells that are changed in place, before the shuffle and after it. */
  @Override
  public final PairRdd<T, Long> countByValue(int numPartitions) {
    RDD<Tuple2<T, long[]>> counts =
        Steps.combine(
            Steps.map(records(), record -> new Tuple2<>(record, record)),
            one -> new long[] {1},
            (cell, one) -> {
              cell[0]++;
              return cell;
            },
            (cell, other) -> {
              cell[0] += other[0];
              return cell;
            },
            Spreads.onSpark(new HashPartitioner(numPartitions)));
    return context.pairs(Steps.mapValues(counts, cell -> cell[0]));
  }

  // actions

  @Override
  public final List<T> collect() {
    return run(() -> Jobs.collect(records()));
  }

  @Override
  public final long count() {
    return run(() -> Jobs.count(stored().use()));
  }

  @Override
  public final List<T> take(int num) {
    return num <= 0 ? List.of() : run(() -> inJava().take(num));
  }

  @Override
  public final List<T> takeOrdered(int num, Comparator<T> order) {
    Comparator<T> shippedOrder = context.shipOrder(order);
    return num <= 0 ? List.of() : run(() -> inJava().takeOrdered(num, shippedOrder));
  }

  @Override
  public final T reduce(ReduceFunction<T> f) {
    ReduceFunction<T> shipped = context.ship(f);
    List<T> parts =
        run(() -> Jobs.run(records(), records -> Folds.reduced(records, shipped))).stream()
            .flatMap(List::stream)
            .toList();
    if (parts.isEmpty()) {
      throw new NoSuchElementException(
          "the RDD has no record to reduce: use fold, or ask isEmpty()");
    }
    return run(() -> Folds.reduced(parts.iterator(), shipped).get(0));
  }

  @Override
  public final T fold(T zero, ReduceFunction<T> f) {
    ReduceFunction<T> shipped = context.ship(f);
    List<T> parts = run(() -> Jobs.run(records(), records -> Folds.folded(zero, records, shipped)));
    return run(() -> Folds.folded(zero, parts.iterator(), shipped));
  }

  @Override
  public final <U extends Serializable> U aggregate(
      U zero, Map2Function<U, T, U> add, ReduceFunction<U> combine) {
    Map2Function<U, T, U> shippedAdd = context.ship(add);
    ReduceFunction<U> shippedCombine = context.ship(combine);
    U own = Copies.of(zero); // each task has one of its own already
    List<U> parts =
        run(() -> Jobs.run(records(), records -> Folds.added(zero, records, shippedAdd)));
    return run(() -> Folds.folded(own, parts.iterator(), shippedCombine));
  }

  @Override
  public final void foreach(ForeachFunction<T> f) {
    ForeachFunction<T> shipped = context.ship(f);
    foreachPartition(
        records -> {
          while (records.hasNext()) {
            shipped.call(records.next());
          }
        });
  }

  @Override
  public final void foreachPartition(ForeachFunction<Iterator<T>> f) {
    ForeachFunction<Iterator<T>> shipped = context.ship(f);
    run(
        () ->
            Jobs.run(
                records(),
                records -> {
                  shipped.call(records);
                  return true;
                }));
  }

  @Override
  public final void saveAsTextFile(String directory) {
    context.requireOpen();
    TextDirectory.at(context, directory).save(inJava());
  }

  @Override
  public final void overwriteTextFile(String directory) {
    context.requireOpen();
    TextDirectory.at(context, directory).replace(inJava());
  }

  // keeping

  @Override
  public Rdd<T> persist() {
    return persist(StorageLevel.MEMORY_ONLY);
  }

  @Override
  public Rdd<T> persist(StorageLevel level) {
    keep(level);
    return this;
  }

  @Override
  public Rdd<T> unpersist() {
    stored().unpersist();
    return this;
  }

  @Override
  public Rdd<T> cutLineage() {
    cut();
    return this;
  }

  final void keep(StorageLevel level) {
    stored().persist(org.apache.spark.storage.StorageLevel.fromString(level.name()));
  }

  final void cut() {
    run(
        () -> {
          stored().cutLineage();
          return true;
        });
  }
}
