package io.dstreamlabs.spark;

import java.io.Serializable;
import java.util.Iterator;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import scala.Tuple2;

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
  private static final class Places<K, V> implements Iterator<Tuple2<K, Placed<V>>> {
    private final int partition;
    private final Iterator<Tuple2<K, V>> pairs;
    private long position;

    Places(int partition, Iterator<Tuple2<K, V>> pairs) {
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

  static <K, V> JavaPairRDD<K, V> of(JavaPairRDD<K, V> pairs, Partitioner partitioner) {
    return pairs
        .<Tuple2<K, Placed<V>>>mapPartitionsWithIndex(
            (partition, records) -> new Places<>(partition, records), true)
        .mapToPair(placed -> placed)
        .reduceByKey(partitioner, (placed, other) -> placed.orLater(other))
        .mapValues(placed -> placed.value());
  }
}
