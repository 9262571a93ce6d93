package io.dstreamlabs.spark;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Partitioner;
import io.dstreamlabs.kernel.rdd.StateRdd;
import io.dstreamlabs.kernel.rdd.StorageLevel;
import io.dstreamlabs.kernel.rdd.TableUpdate;
import java.io.Serializable;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.rdd.RDD;
import scala.Function2;
import scala.Tuple2;
import scala.collection.Iterator;
import scala.jdk.javaapi.CollectionConverters;

/** What a batch emitted and the state that it left behind: on Spark one record per partition holds both. */
final class SparkState<K, S, M> extends SparkRdd<M> implements StateRdd<K, S, M> {
  private final Stored<StatePart<K, S, M>> stored;
  private final Partitioner partitioner;

  private SparkState(
      SparkRddContext context, RDD<StatePart<K, S, M>> parts, Partitioner partitioner) {
    super(context);
    this.stored = new Stored<>(parts);
    this.partitioner = partitioner;
  }

  /** Scala's function of two iterators, which can travel. */
  private interface Zip<A, B, C>
      extends Function2<Iterator<A>, Iterator<B>, Iterator<C>>, Serializable {}

  static <K, S, M> SparkState<K, S, M> first(
      SparkRddContext context,
      JavaPairRDD<K, S> initial,
      Partitioner partitioner,
      JavaRDD<M> emitted) {
    Zip<Tuple2<K, S>, M, StatePart<K, S, M>> zip =
        (pairs, records) ->
            one(
                StatePart.of(
                    CollectionConverters.asJava(pairs), CollectionConverters.asJava(records)));
    return new SparkState<>(
        context,
        LastByKey.of(initial, Spreads.onSpark(partitioner))
            .rdd()
            .zipPartitions(emitted.rdd(), true, zip, Tags.<M>any(), Tags.<StatePart<K, S, M>>any()),
        partitioner);
  }

  private static <T> Iterator<T> one(T record) {
    return CollectionConverters.asScala(List.of(record).iterator());
  }

  @Override
  Stored<StatePart<K, S, M>> stored() {
    return stored;
  }

  private JavaRDD<StatePart<K, S, M>> parts() {
    return new JavaRDD<>(stored.use(), Tags.<StatePart<K, S, M>>any());
  }

  @Override
  JavaRDD<M> records() {
    return parts().flatMap(part -> part.emitted().iterator());
  }

  /** What was emitted, still where the keys are. */
  static <K, V> JavaPairRDD<K, V> emittedInPlace(SparkState<?, ?, Pair<K, V>> state) {
    return state
        .parts()
        .mapPartitionsToPair(parts -> Tuples.of(parts.next().emitted().iterator()), true);
  }

  @Override
  public Partitioner partitioner() {
    return partitioner;
  }

  @Override
  public PairRdd<K, S> snapshot() {
    return context()
        .of(
            parts()
                .mapPartitionsToPair(
                    parts -> CollectionConverters.asJava(parts.next().states().iterator()), true));
  }

  @Override
  public <V, N> StateRdd<K, S, N> next(PairRdd<K, V> batch, TableUpdate<K, V, S, N> update) {
    TableUpdate<K, V, S, N> shipped = context().ship(update);
    Zip<StatePart<K, S, M>, Tuple2<K, V>, StatePart<K, S, N>> zip =
        (parts, pairs) ->
            one(
                Failures.undeclared(
                    () -> parts.next().updated(CollectionConverters.asJava(pairs), shipped)));
    RDD<StatePart<K, S, N>> next =
        stored
            .use()
            .zipPartitions(
                context().ownPairs(batch.partitionBy(partitioner)).pairs().rdd(),
                true,
                zip,
                Tags.<Tuple2<K, V>>any(),
                Tags.<StatePart<K, S, N>>any());
    return new SparkState<>(context(), next, partitioner);
  }

  @Override
  public StateRdd<K, S, M> persist() {
    return persist(StorageLevel.MEMORY_ONLY);
  }

  @Override
  public StateRdd<K, S, M> persist(StorageLevel level) {
    keep(level);
    return this;
  }

  @Override
  public StateRdd<K, S, M> unpersist() {
    stored.unpersist();
    return this;
  }

  @Override
  public StateRdd<K, S, M> cutLineage() {
    cut();
    return this;
  }
}
