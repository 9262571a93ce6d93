package io.dstreamlabs.spark;

import io.dstreamlabs.kernel.function.Map2Function;
import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.function.ReduceFunction;
import java.util.Iterator;
import org.apache.spark.Partitioner;
import org.apache.spark.rdd.PairRDDFunctions;
import org.apache.spark.rdd.RDD;
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

  /** Combined before the shuffle and after it. */
  static <K, V, C> RDD<Tuple2<K, C>> combine(
      RDD<Tuple2<K, V>> pairs,
      MapFunction<V, C> create,
      Map2Function<C, V, C> add,
      ReduceFunction<C> merge,
      Partitioner by) {
    return byKey(pairs)
        .combineByKeyWithClassTag(
            Calls.of(create),
            Calls.of(add),
            Calls.of((combiner, other) -> merge.call(combiner, other)),
            by,
            true,
            null,
            Tags.<C>any());
  }

  private static <K, V> PairRDDFunctions<K, V> byKey(RDD<Tuple2<K, V>> pairs) {
    return new PairRDDFunctions<>(pairs, Tags.<K>any(), Tags.<V>any(), null);
  }
}
