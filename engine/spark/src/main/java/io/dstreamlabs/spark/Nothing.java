package io.dstreamlabs.spark;

import io.dstreamlabs.kernel.rdd.Partitioner;
import java.util.List;
import org.apache.spark.Dependency;
import org.apache.spark.Partition;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.rdd.RDD;
import scala.Option;
import scala.Tuple2;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;

/** No pairs, in partitions that a partitioner counts; so what it is combined with need not be shuffled. */
final class Nothing<K, V> extends RDD<Tuple2<K, V>> {
  private static final long serialVersionUID = 1;
  private final transient org.apache.spark.Partitioner spread;

  private Nothing(JavaSparkContext spark, org.apache.spark.Partitioner spread) {
    super(
        spark.sc(),
        CollectionConverters.asScala(List.<Dependency<?>>of()).toSeq(),
        Tags.<Tuple2<K, V>>any());
    this.spread = spread;
  }

  static <K, V> JavaPairRDD<K, V> spreadBy(JavaSparkContext spark, Partitioner partitioner) {
    ClassTag<K> keys = Tags.any();
    ClassTag<V> values = Tags.any();
    return new JavaPairRDD<>(new Nothing<K, V>(spark, Spreads.onSpark(partitioner)), keys, values);
  }

  @Override
  public Option<org.apache.spark.Partitioner> partitioner() {
    return Option.apply(spread);
  }

  @Override
  public Partition[] getPartitions() {
    Partition[] partitions = new Partition[spread.numPartitions()];
    for (int i = 0; i < partitions.length; i++) {
      partitions[i] = new Empty(i);
    }
    return partitions;
  }

  @Override
  public scala.collection.Iterator<Tuple2<K, V>> compute(Partition partition, TaskContext task) {
    return scala.collection.Iterator$.MODULE$.empty();
  }

  private record Empty(int index) implements Partition {}
}
