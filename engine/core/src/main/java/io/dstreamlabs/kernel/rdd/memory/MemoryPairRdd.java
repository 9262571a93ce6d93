package io.dstreamlabs.kernel.rdd.memory;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.function.FilterFunction;
import io.dstreamlabs.kernel.function.FlatMapFunction;
import io.dstreamlabs.kernel.function.Map2Function;
import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Partitioner;
import io.dstreamlabs.kernel.rdd.Rdd;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An RDD of pairs in memory, which knows how its keys are spread. */
final class MemoryPairRdd<K, V> extends MemoryRdd<Pair<K, V>> implements PairRdd<K, V> {
  private final Spread spread;

  MemoryPairRdd(MemoryRddContext context, Source<Pair<K, V>> source, Spread spread) {
    super(context, source);
    this.spread = spread;
  }

  @Override
  public Optional<Partitioner> partitioner() {
    return spread.rule();
  }

  @Override
  public <U> PairRdd<K, U> mapValues(MapFunction<V, U> f) {
    MapFunction<V, U> shipped = context().ship(f);
    return sameKeys(new Step.Each<>(pair -> new Pair<>(pair.first(), shipped.call(pair.second()))));
  }

  @Override
  public <U> PairRdd<K, U> flatMapValues(FlatMapFunction<V, U> f) {
    FlatMapFunction<V, U> shipped = context().ship(f);
    return sameKeys(
        new Step.Many<>(
            pair ->
                Pull.map(
                    Pull.made(shipped.call(pair.second())),
                    value -> new Pair<>(pair.first(), value))));
  }

  @Override
  public Rdd<K> keys() {
    return narrow(new Step.Each<>(pair -> pair.first()));
  }

  @Override
  public Rdd<V> values() {
    return narrow(new Step.Each<>(pair -> pair.second()));
  }

  @Override
  public PairRdd<K, V> reduceByKey(ReduceFunction<V> f, Partitioner by) {
    ReduceFunction<V> shipped = context().ship(f);
    return byKey(
        new Combining<K, V, V>(value -> value, (sum, value) -> shipped.call(sum, value), shipped),
        by);
  }

  @Override
  public PairRdd<K, Iterable<V>> groupByKey(Partitioner by) {
    return byKey(new Grouping<>(), by);
  }

  @Override
  public <C> PairRdd<K, C> combineByKey(
      MapFunction<V, C> createCombiner,
      Map2Function<C, V, C> mergeValue,
      ReduceFunction<C> mergeCombiners,
      Partitioner by) {
    return byKey(
        new Combining<K, V, C>(
            context().ship(createCombiner),
            context().ship(mergeValue),
            context().ship(mergeCombiners)),
        by);
  }

  @Override
  public <C extends Serializable> PairRdd<K, C> aggregateByKey(
      C zero, Map2Function<C, V, C> add, ReduceFunction<C> combine) {
    Map2Function<C, V, C> shipped = context().ship(add);
    Copies<C> zeros = Copies.of("zero", zero);
    return byKey(
        new Combining<K, V, C>(
            value -> shipped.call(zeros.next(), value), shipped, context().ship(combine)),
        defaultPartitioner());
  }

  @Override
  public PairRdd<K, V> foldByKey(V zero, ReduceFunction<V> f) {
    ReduceFunction<V> shipped = context().ship(f);
    return byKey(
        new Combining<K, V, V>(
            value -> shipped.call(zero, value), (sum, value) -> shipped.call(sum, value), shipped),
        defaultPartitioner());
  }

  /** Without a shuffle where the keys are spread by {@code by} already. */
  private <A, R> PairRdd<K, R> byKey(Combine.Cells<Pair<K, V>, K, A, R> cells, Partitioner by) {
    return spread.isBy(by)
        ? sameKeys(new Step.Whole<>((p, pairs) -> Combine.within(cells, pairs)))
        : combined(cells, by);
  }

  @Override
  public PairRdd<K, V> partitionBy(Partitioner by) {
    return spread.isBy(by)
        ? this
        : new MemoryPairRdd<>(
            context(),
            new ShuffleSource<>(this, by.numPartitions(), Moves.byKey(by)),
            Spread.by(by));
  }

  @Override
  public PairRdd<K, V> sortByKey(Comparator<K> order) {
    return PairRdd.of(sortBy(pair -> pair.first(), order));
  }

  @Override
  public <W> PairRdd<K, Pair<V, W>> join(PairRdd<K, W> other, Partitioner by) {
    return cogrouped(other, by).sameKeys(Joins.inner());
  }

  @Override
  public <W> PairRdd<K, Pair<V, Maybe<W>>> leftOuterJoin(PairRdd<K, W> other, Partitioner by) {
    return cogrouped(other, by).sameKeys(Joins.leftOuter());
  }

  @Override
  public <W> PairRdd<K, Pair<Maybe<V>, W>> rightOuterJoin(PairRdd<K, W> other, Partitioner by) {
    return cogrouped(other, by).sameKeys(Joins.rightOuter());
  }

  @Override
  public <W> PairRdd<K, Pair<Maybe<V>, Maybe<W>>> fullOuterJoin(
      PairRdd<K, W> other, Partitioner by) {
    return cogrouped(other, by).sameKeys(Joins.fullOuter());
  }

  @Override
  public <W> PairRdd<K, Pair<Iterable<V>, Iterable<W>>> cogroup(
      PairRdd<K, W> other, Partitioner by) {
    return cogrouped(other, by);
  }

  @Override
  public <W> PairRdd<K, V> subtractByKey(PairRdd<K, W> other) {
    return cogrouped(other, commonPartitioner(other)).sameKeys(Joins.leftOnly());
  }

  private <W> MemoryPairRdd<K, Pair<Iterable<V>, Iterable<W>>> cogrouped(
      PairRdd<K, W> other, Partitioner by) {
    MemoryRdd<Pair<K, V>> left = context().own(partitionBy(by));
    MemoryRdd<Pair<K, W>> right = context().own(other.partitionBy(by));
    return new MemoryPairRdd<>(context(), new CogroupSource<>(left, right), Spread.by(by));
  }

  @Override
  public List<V> lookup(K key) {
    if (spread instanceof Spread.By by) {
      prepare();
      return valuesOf(key, iterator(by.partitioner().partition(key)));
    }
    List<V> found = new ArrayList<>();
    run(pairs -> valuesOf(key, pairs)).forEach(found::addAll);
    return found;
  }

  private static <K, V> List<V> valuesOf(K key, Iterator<Pair<K, V>> pairs) {
    return toList(
        Pull.map(Pull.filter(pairs, pair -> pair.first().equals(key)), pair -> pair.second()));
  }

  @Override
  public Map<K, V> collectAsMap() {
    Map<K, V> map = new LinkedHashMap<>();
    collect().forEach(pair -> map.put(pair.first(), pair.second()));
    return map;
  }

  @Override
  public PairRdd<K, V> filter(FilterFunction<Pair<K, V>> f) {
    FilterFunction<Pair<K, V>> shipped = context().ship(f);
    return sameKeys(new Step.Only<>(shipped));
  }

  @Override
  public PairRdd<K, V> union(Rdd<Pair<K, V>> other) {
    return context().unionPairs(List.of(this, PairRdd.of(other)));
  }

  @Override
  public PairRdd<K, V> coalesce(int numPartitions) {
    return new MemoryPairRdd<>(context(), coalesced(numPartitions), Spread.anyhow());
  }

  @Override
  public PairRdd<K, V> distinct() {
    return PairRdd.of(super.distinct());
  }

  @Override
  public PairRdd<K, V> repartition(int numPartitions) {
    return PairRdd.of(super.repartition(numPartitions));
  }

  @Override
  public PairRdd<K, V> persist() {
    keep();
    return this;
  }

  @Override
  public PairRdd<K, V> unpersist() {
    letGo();
    return this;
  }

  @Override
  public PairRdd<K, V> cutLineage() {
    cut();
    return this;
  }

  private <U> MemoryPairRdd<K, U> sameKeys(Step<Pair<K, V>, Pair<K, U>> step) {
    return new MemoryPairRdd<>(context(), new NarrowSource<>(this, step), spread);
  }
}
