package io.dstreamlabs.spark;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.function.FilterFunction;
import io.dstreamlabs.kernel.function.FlatMapFunction;
import io.dstreamlabs.kernel.function.Map2Function;
import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.Arguments;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Partitioner;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.rdd.StorageLevel;
import java.io.Serializable;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.rdd.RDD;
import scala.Tuple2;

/** Pairs, which Spark stores as tuples. */
final class SparkPairs<K, V> extends SparkRdd<Pair<K, V>> implements PairRdd<K, V> {
  private final Stored<Tuple2<K, V>> stored;

  SparkPairs(SparkRddContext context, RDD<Tuple2<K, V>> pairs) {
    super(context);
    this.stored = new Stored<>(pairs);
  }

  @Override
  Stored<Tuple2<K, V>> stored() {
    return stored;
  }

  /** The tuples, to compute them or others from them. */
  RDD<Tuple2<K, V>> tuples() {
    return stored.use();
  }

  /** The same, for Java. */
  JavaPairRDD<K, V> pairs() {
    return new JavaPairRDD<>(tuples(), Tags.<K>any(), Tags.<V>any());
  }

  @Override
  RDD<Pair<K, V>> records() {
    return Steps.map(tuples(), tuple -> Tuples.pair(tuple));
  }

  @Override
  public <R> R unwrap(Class<R> type) {
    return type == JavaPairRDD.class ? type.cast(pairs()) : super.unwrap(type);
  }

  @Override
  public Optional<Partitioner> partitioner() {
    return Spreads.ofSpark(stored.rdd().partitioner());
  }

  private boolean isSpreadBy(Partitioner by) {
    return partitioner().filter(by::equals).isPresent();
  }

  // without a shuffle

  @Override
  public <U> PairRdd<K, U> mapValues(MapFunction<V, U> f) {
    MapFunction<V, U> shipped = context().ship(f);
    return context().pairs(Steps.mapValues(tuples(), shipped));
  }

  @Override
  public <U> PairRdd<K, U> flatMapValues(FlatMapFunction<V, U> f) {
    FlatMapFunction<V, U> shipped = context().ship(f);
    return context().pairs(Steps.flatMapValues(tuples(), value -> shipped.call(value)));
  }

  @Override
  public Rdd<K> keys() {
    return context().records(Steps.map(tuples(), tuple -> tuple._1()));
  }

  @Override
  public Rdd<V> values() {
    return context().records(Steps.map(tuples(), tuple -> tuple._2()));
  }

  // by key

  @Override
  public PairRdd<K, V> reduceByKey(ReduceFunction<V> f, Partitioner by) {
    ReduceFunction<V> shipped = context().ship(f);
    return context()
        .pairs(
            Steps.combine(
                tuples(),
                value -> value,
                (sum, value) -> shipped.call(sum, value),
                shipped,
                Spreads.onSpark(by)));
  }

  @Override
  public PairRdd<K, Iterable<V>> groupByKey(Partitioner by) {
    return context().of(pairs().groupByKey(Spreads.onSpark(by)));
  }

  @Override
  public <C> PairRdd<K, C> combineByKey(
      MapFunction<V, C> createCombiner,
      Map2Function<C, V, C> mergeValue,
      ReduceFunction<C> mergeCombiners,
      Partitioner by) {
    MapFunction<V, C> create = context().ship(createCombiner);
    Map2Function<C, V, C> add = context().ship(mergeValue);
    ReduceFunction<C> merge = context().ship(mergeCombiners);
    return context().pairs(Steps.combine(tuples(), create, add, merge, Spreads.onSpark(by)));
  }

  @Override
  public <C extends Serializable> PairRdd<K, C> aggregateByKey(
      C zero, Map2Function<C, V, C> add, ReduceFunction<C> combine) {
    Map2Function<C, V, C> shippedAdd = context().ship(add);
    ReduceFunction<C> shippedCombine = context().ship(combine);
    Travel.requireCanTravel(zero);
    return context()
        .of(
            pairs()
                .aggregateByKey(
                    zero,
                    Spreads.onSpark(defaultPartitioner()),
                    (all, value) -> shippedAdd.call(all, value),
                    (all, other) -> shippedCombine.call(all, other)));
  }

  @Override
  public PairRdd<K, V> foldByKey(V zero, ReduceFunction<V> f) {
    ReduceFunction<V> shipped = context().ship(f);
    return context()
        .of(
            pairs()
                .foldByKey(
                    zero,
                    Spreads.onSpark(defaultPartitioner()),
                    (sum, value) -> shipped.call(sum, value)));
  }

  @Override
  public PairRdd<K, V> partitionBy(Partitioner by) {
    return isSpreadBy(by) ? this : context().of(pairs().partitionBy(Spreads.onSpark(by)));
  }

  /** Spark looks at samples of the keys now, to find out where to cut. */
  @Override
  public PairRdd<K, V> sortByKey(Comparator<K> order) {
    Comparator<K> shippedOrder = context().shipOrder(order);
    return run(
        () -> context().of(pairs().sortByKey(shippedOrder, true, Math.max(1, numPartitions()))));
  }

  // two RDDs

  @Override
  public <W> PairRdd<K, Pair<V, W>> join(PairRdd<K, W> other, Partitioner by) {
    return context()
        .pairs(
            Steps.mapValues(
                pairs().join(pairsOf(other), Spreads.onSpark(by)).rdd(),
                both -> Tuples.pair(both)));
  }

  @Override
  public <W> PairRdd<K, Pair<V, Maybe<W>>> leftOuterJoin(PairRdd<K, W> other, Partitioner by) {
    return context()
        .of(
            pairs()
                .leftOuterJoin(pairsOf(other), Spreads.onSpark(by))
                .mapValues(both -> new Pair<>(both._1(), Tuples.maybe(both._2()))));
  }

  @Override
  public <W> PairRdd<K, Pair<Maybe<V>, W>> rightOuterJoin(PairRdd<K, W> other, Partitioner by) {
    return context()
        .of(
            pairs()
                .rightOuterJoin(pairsOf(other), Spreads.onSpark(by))
                .mapValues(both -> new Pair<>(Tuples.maybe(both._1()), both._2())));
  }

  @Override
  public <W> PairRdd<K, Pair<Maybe<V>, Maybe<W>>> fullOuterJoin(
      PairRdd<K, W> other, Partitioner by) {
    return context()
        .of(
            pairs()
                .fullOuterJoin(pairsOf(other), Spreads.onSpark(by))
                .mapValues(both -> new Pair<>(Tuples.maybe(both._1()), Tuples.maybe(both._2()))));
  }

  @Override
  public <W> PairRdd<K, Pair<Iterable<V>, Iterable<W>>> cogroup(
      PairRdd<K, W> other, Partitioner by) {
    return context()
        .of(
            pairs()
                .cogroup(pairsOf(other), Spreads.onSpark(by))
                .mapValues(both -> Tuples.pair(both)));
  }

  @Override
  public <W> PairRdd<K, V> subtractByKey(PairRdd<K, W> other) {
    return context()
        .of(pairs().subtractByKey(pairsOf(other), Spreads.onSpark(commonPartitioner(other))));
  }

  private <W> JavaPairRDD<K, W> pairsOf(PairRdd<K, W> other) {
    return context().ownPairs(other).pairs();
  }

  // actions

  @Override
  public List<V> lookup(K key) {
    return run(() -> pairs().lookup(key));
  }

  @Override
  public Map<K, V> collectAsMap() {
    Map<K, V> map = new LinkedHashMap<>();
    run(() -> Jobs.collect(tuples())).forEach(tuple -> map.put(tuple._1(), tuple._2()));
    return map;
  }

  // still pairs

  @Override
  public PairRdd<K, V> filter(FilterFunction<Pair<K, V>> f) {
    FilterFunction<Pair<K, V>> shipped = context().ship(f);
    return context().pairs(Steps.filter(tuples(), tuple -> shipped.call(Tuples.pair(tuple))));
  }

  @Override
  public PairRdd<K, V> union(Rdd<Pair<K, V>> other) {
    context().own(other);
    return context().unionPairs(List.of(this, PairRdd.of(other)));
  }

  @Override
  public PairRdd<K, V> coalesce(int numPartitions) {
    Arguments.requirePartitions(numPartitions);
    return context().of(pairs().coalesce(numPartitions));
  }

  @Override
  public PairRdd<K, V> distinct() {
    return PairRdd.of(super.distinct());
  }

  @Override
  public PairRdd<K, V> repartition(int numPartitions) {
    Arguments.requirePartitions(numPartitions);
    return context().of(pairs().repartition(numPartitions));
  }

  @Override
  public PairRdd<K, V> persist() {
    return persist(StorageLevel.MEMORY_ONLY);
  }

  @Override
  public PairRdd<K, V> persist(StorageLevel level) {
    keep(level);
    return this;
  }

  @Override
  public PairRdd<K, V> unpersist() {
    stored.unpersist();
    return this;
  }

  @Override
  public PairRdd<K, V> cutLineage() {
    cut();
    return this;
  }
}
