package io.dstreamlabs.spark;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Partitioner;
import io.dstreamlabs.kernel.rdd.StateRdd;
import io.dstreamlabs.kernel.rdd.StorageLevel;
import io.dstreamlabs.kernel.rdd.TableUpdate;
import java.util.List;
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

  static <K, S, M> SparkState<K, S, M> first(
      SparkRddContext context, RDD<Tuple2<K, S>> initial, Partitioner partitioner, RDD<M> emitted) {
    Function2<Iterator<Tuple2<K, S>>, Iterator<M>, Iterator<StatePart<K, S, M>>> zip =
        Calls.of(
            (pairs, records) ->
                one(
                    StatePart.of(
                        CollectionConverters.asJava(pairs), CollectionConverters.asJava(records))));
    return new SparkState<>(
        context,
        LastByKey.of(initial, Spreads.onSpark(partitioner))
            .zipPartitions(emitted, true, zip, Tags.<M>any(), Tags.<StatePart<K, S, M>>any()),
        partitioner);
  }

  private static <T> Iterator<T> one(T record) {
    return CollectionConverters.asScala(List.of(record).iterator());
  }

  @Override
  Stored<StatePart<K, S, M>> stored() {
    return stored;
  }

  @Override
  RDD<M> records() {
    return Steps.flatMap(stored.use(), part -> part.emitted().iterator());
  }

  /** What was emitted, still where the keys are. */
  static <K, V> RDD<Tuple2<K, V>> emittedInPlace(SparkState<?, ?, Pair<K, V>> state) {
    return state.inPlace(part -> Tuples.of(part.emitted().iterator()));
  }

  /** Pairs made of each partition's record: they are still where their keys belong. */
  private <A, B> RDD<Tuple2<A, B>> inPlace(
      MapFunction<StatePart<K, S, M>, java.util.Iterator<Tuple2<A, B>>> f) {
    return Steps.mapInPlace(stored.use(), parts -> f.call(parts.next()));
  }

  @Override
  public Partitioner partitioner() {
    return partitioner;
  }

  @Override
  public PairRdd<K, S> snapshot() {
    return context().pairs(inPlace(part -> CollectionConverters.asJava(part.states().iterator())));
  }

  @Override
  public <V, N> StateRdd<K, S, N> next(PairRdd<K, V> batch, TableUpdate<K, V, S, N> update) {
    TableUpdate<K, V, S, N> shipped = context().ship(update);
    Function2<Iterator<StatePart<K, S, M>>, Iterator<Tuple2<K, V>>, Iterator<StatePart<K, S, N>>>
        zip =
            Calls.of(
                (parts, pairs) ->
                    one(parts.next().updated(CollectionConverters.asJava(pairs), shipped)));
    RDD<StatePart<K, S, N>> next =
        stored
            .use()
            .zipPartitions(
                context().ownPairs(batch.partitionBy(partitioner)).tuples(),
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
