package io.dstreamlabs.spark;

import io.dstreamlabs.kernel.function.Map2Function;
import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.function.ReduceFunction;
import java.util.Iterator;
import org.apache.spark.Aggregator;
import org.apache.spark.Partitioner;
import org.apache.spark.TaskContext;
import org.apache.spark.rdd.PairRDDFunctions;
import org.apache.spark.rdd.RDD;
import org.apache.spark.rdd.ShuffledRDD;
import scala.Product2;
import scala.Tuple2;
import scala.jdk.javaapi.CollectionConverters;

/** From an RDD of Spark's to the next, by functions of ours: see {@link Calls} for what that spares. */
final class Steps {
  private Steps() {}

  static <T, U> RDD<U> map(RDD<T> rdd, MapFunction<T, U> f) {
    return rdd.map(Calls.of(f), Tags.<U>any());
  }

  static <T> RDD<T> filter(RDD<T> rdd, MapFunction<T, Object> f) {
    return rdd.filter(Calls.of(f));
  }

  static <T, U> RDD<U> flatMap(RDD<T> rdd, MapFunction<T, Iterator<U>> f) {
    return rdd.flatMap(
        Calls.of(record -> CollectionConverters.asScala(f.call(record))), Tags.<U>any());
  }

  static <T, U> RDD<U> mapPartitions(RDD<T> rdd, MapFunction<Iterator<T>, Iterator<U>> f) {
    return rdd.mapPartitions(Calls.of(inScala(f)), false, Tags.<U>any());
  }

  /** As {@link #mapPartitions}; {@code f} leaves keys as they are, so the partitioner stays. */
  static <T, U> RDD<U> mapInPlace(RDD<T> rdd, MapFunction<Iterator<T>, Iterator<U>> f) {
    return rdd.mapPartitions(Calls.of(inScala(f)), true, Tags.<U>any());
  }

  private static <T, U>
      MapFunction<scala.collection.Iterator<T>, scala.collection.Iterator<U>> inScala(
          MapFunction<Iterator<T>, Iterator<U>> f) {
    return records -> CollectionConverters.asScala(f.call(CollectionConverters.asJava(records)));
  }

  static <K, V, U> RDD<Tuple2<K, U>> mapValues(RDD<Tuple2<K, V>> pairs, MapFunction<V, U> f) {
    return byKey(pairs).mapValues(Calls.of(f));
  }

  static <K, V, U> RDD<Tuple2<K, U>> flatMapValues(
      RDD<Tuple2<K, V>> pairs, MapFunction<V, Iterator<U>> f) {
    return byKey(pairs)
        .flatMapValues(Calls.of(value -> CollectionConverters.asScala(f.call(value))));
  }

  /** Combined before the shuffle and after it; without one where the keys are in their places already. */
  static <K, V, C> RDD<Tuple2<K, C>> combine(
      RDD<Tuple2<K, V>> pairs,
      MapFunction<V, C> create,
      Map2Function<C, V, C> add,
      ReduceFunction<C> merge,
      Partitioner by) {
    Aggregator<K, V, C> combining =
        new Aggregator<>(
            Calls.of(create),
            Calls.of(add),
            Calls.of((combiner, other) -> merge.call(combiner, other)));
    return isSpread(pairs, by)
        ? inPlace(pairs, combining)
        : shuffled(pairs, combining, by).setMapSideCombine(true);
  }

  private static boolean isSpread(RDD<?> pairs, Partitioner by) {
    return pairs.partitioner().contains(by);
  }

  private static <K, V, C> RDD<Tuple2<K, C>> inPlace(
      RDD<Tuple2<K, V>> pairs, Aggregator<K, V, C> combining) {
    return pairs.mapPartitions(
        Calls.of(records -> combining.combineValuesByKey(products(records), TaskContext.get())),
        true,
        Tags.<Tuple2<K, C>>any());
  }

  @SuppressWarnings("unchecked") // whoever reads tuples may say that they are products
  private static <K, V> scala.collection.Iterator<Product2<K, V>> products(
      scala.collection.Iterator<Tuple2<K, V>> tuples) {
    return (scala.collection.Iterator<Product2<K, V>>) (scala.collection.Iterator<?>) tuples;
  }

  private static <K, V, C> ShuffledRDD<K, V, C> shuffled(
      RDD<Tuple2<K, V>> pairs, Aggregator<K, V, C> combining, Partitioner by) {
    return new ShuffledRDD<K, V, C>(pairs, by, Tags.<K>any(), Tags.<V>any(), Tags.<C>any())
        .setAggregator(combining);
  }

  private static <K, V> PairRDDFunctions<K, V> byKey(RDD<Tuple2<K, V>> pairs) {
    return new PairRDDFunctions<>(pairs, Tags.<K>any(), Tags.<V>any(), null);
  }
}
