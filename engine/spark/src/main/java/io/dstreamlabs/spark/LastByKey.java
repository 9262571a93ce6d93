package io.dstreamlabs.spark;

import java.io.Serializable;
import org.apache.spark.Partitioner;
import org.apache.spark.rdd.RDD;
import scala.Function2;
import scala.Tuple2;
import scala.collection.Iterator;
import scala.jdk.javaapi.CollectionConverters;

/** Of several pairs with one key the last: a shuffle brings them in any order, so each takes its place along. */
final class LastByKey {
  private LastByKey() {}

  /** A value, and where it was. */
  private record Placed<V>(int partition, long position, V value) implements Serializable {

    Placed<V> orLater(Placed<V> other) {
      boolean isLater =
          partition == other.partition ? position > other.position : partition > other.partition;
      return isLater ? this : other;
    }
  }

  /** Numbers the values of one partition. */
  private static final class Places<K, V> implements java.util.Iterator<Tuple2<K, Placed<V>>> {
    private final int partition;
    private final java.util.Iterator<Tuple2<K, V>> pairs;
    private long position;

    Places(int partition, java.util.Iterator<Tuple2<K, V>> pairs) {
      this.partition = partition;
      this.pairs = pairs;
    }

    @Override
    public boolean hasNext() {
      return pairs.hasNext();
    }

    @Override
    public Tuple2<K, Placed<V>> next() {
      Tuple2<K, V> pair = pairs.next();
      return new Tuple2<>(pair._1(), new Placed<>(partition, position++, pair._2()));
    }
  }

  static <K, V> RDD<Tuple2<K, V>> of(RDD<Tuple2<K, V>> pairs, Partitioner partitioner) {
    Function2<Object, Iterator<Tuple2<K, V>>, Iterator<Tuple2<K, Placed<V>>>> number =
        Calls.of(
            (partition, records) ->
                CollectionConverters.asScala(
                    new Places<>((Integer) partition, CollectionConverters.asJava(records))));
    RDD<Tuple2<K, Placed<V>>> last =
        Steps.combine(
            pairs.mapPartitionsWithIndex(number, true, Tags.<Tuple2<K, Placed<V>>>any()),
            placed -> placed,
            (placed, other) -> placed.orLater(other),
            (placed, other) -> placed.orLater(other),
            partitioner);
    return Steps.mapValues(last, placed -> placed.value());
  }
}
