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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An RDD of pairs in memory, which knows how its keys are spread. */
final class MemoryPairRdd<K, V> extends MemoryRdd<Pair<K, V>> implements PairRdd<K, V> {
  private final Optional<Partitioner> partitioner;

  MemoryPairRdd(
      MemoryRddContext context, Source<Pair<K, V>> source, Optional<Partitioner> partitioner) {
    super(context, source);
    this.partitioner = partitioner;
  }

  @Override
  public Optional<Partitioner> partitioner() {
    return partitioner;
  }

  // ---- without a shuffle
  // ----------------------------------------------------------------------------

  @Override
  public <U> PairRdd<K, U> mapValues(MapFunction<V, U> f) {
    MapFunction<V, U> shipped = context().ship(f);
    return sameKeys(
        (p, pairs) ->
            Pull.map(pairs, pair -> new Pair<>(pair.first(), shipped.call(pair.second()))));
  }

  @Override
  public <U> PairRdd<K, U> flatMapValues(FlatMapFunction<V, U> f) {
    FlatMapFunction<V, U> shipped = context().ship(f);
    return sameKeys(
        (p, pairs) ->
            Pull.flatMap(
                pairs,
                pair ->
                    Pull.map(
                        shipped.call(pair.second()), value -> new Pair<>(pair.first(), value))));
  }

  @Override
  public Rdd<K> keys() {
    return narrow((p, pairs) -> Pull.map(pairs, pair -> pair.first()));
  }

  @Override
  public Rdd<V> values() {
    return narrow((p, pairs) -> Pull.map(pairs, pair -> pair.second()));
  }

  // ---- by key
  // -----------------------------------------------------------------------------------------

  @Override
  public PairRdd<K, V> reduceByKey(ReduceFunction<V> f) {
    return reduceByKey(f, choose());
  }

  @Override
  public PairRdd<K, V> reduceByKey(ReduceFunction<V> f, Partitioner by) {
    ReduceFunction<V> shipped = context().ship(f);
    return combined(
        new Combining<K, V, V>(value -> value, (sum, value) -> shipped.call(sum, value), shipped),
        by);
  }

  @Override
  public PairRdd<K, Iterable<V>> groupByKey() {
    return groupByKey(choose());
  }

  @Override
  public PairRdd<K, Iterable<V>> groupByKey(Partitioner by) {
    return combined(new Grouping<>(), by);
  }

  @Override
  public <C> PairRdd<K, C> combineByKey(
      MapFunction<V, C> createCombiner,
      Map2Function<C, V, C> mergeValue,
      ReduceFunction<C> mergeCombiners) {
    return combineByKey(createCombiner, mergeValue, mergeCombiners, choose());
  }

  @Override
  public <C> PairRdd<K, C> combineByKey(
      MapFunction<V, C> createCombiner,
      Map2Function<C, V, C> mergeValue,
      ReduceFunction<C> mergeCombiners,
      Partitioner by) {
    return combined(
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
    return combined(
        new Combining<K, V, C>(
            value -> shipped.call(Travel.copy(zero), value), shipped, context().ship(combine)),
        choose());
  }

  @Override
  public PairRdd<K, V> foldByKey(V zero, ReduceFunction<V> f) {
    ReduceFunction<V> shipped = context().ship(f);
    return combined(
        new Combining<K, V, V>(
            value -> shipped.call(zero, value), (sum, value) -> shipped.call(sum, value), shipped),
        choose());
  }

  @Override
  public PairRdd<K, V> partitionBy(Partitioner by) {
    return partitioner.equals(Optional.of(by))
        ? this
        : new MemoryPairRdd<>(
            context(),
            new ShuffleSource<>(this, by.numPartitions(), Moves.byKey(by)),
            Optional.of(by));
  }

  @Override
  public PairRdd<K, V> sortByKey(Comparator<K> order) {
    return PairRdd.of(sortBy(pair -> pair.first(), order));
  }

  // ---- two RDDs
  // ---------------------------------------------------------------------------------------

  @Override
  public <W> PairRdd<K, Pair<V, W>> join(PairRdd<K, W> other, Optional<Partitioner> by) {
    return cogrouped(other, by)
        .flatMapValues(
            sides ->
                Pull.flatMap(
                    sides.first().iterator(),
                    left -> Pull.map(sides.second().iterator(), right -> new Pair<>(left, right))));
  }

  @Override
  public <W> PairRdd<K, Pair<V, Maybe<W>>> leftOuterJoin(
      PairRdd<K, W> other, Optional<Partitioner> by) {
    return PairRdd.of(
            cogrouped(other, by)
                .mapValues(sides -> new Pair<>(sides.first(), orAbsent(sides.second()))))
        .flatMapValues(Joined::all);
  }

  @Override
  public <W> PairRdd<K, Pair<Maybe<V>, W>> rightOuterJoin(
      PairRdd<K, W> other, Optional<Partitioner> by) {
    return PairRdd.of(
            cogrouped(other, by)
                .mapValues(sides -> new Pair<>(orAbsent(sides.first()), sides.second())))
        .flatMapValues(Joined::all);
  }

  @Override
  public <W> PairRdd<K, Pair<Maybe<V>, Maybe<W>>> fullOuterJoin(
      PairRdd<K, W> other, Optional<Partitioner> by) {
    return cogrouped(other, by)
        .mapValues(sides -> new Pair<>(orAbsent(sides.first()), orAbsent(sides.second())))
        .flatMapValues(Joined::all);
  }

  @Override
  public <W> PairRdd<K, Pair<Iterable<V>, Iterable<W>>> cogroup(
      PairRdd<K, W> other, Optional<Partitioner> by) {
    return cogrouped(other, by);
  }

  @Override
  public <W> PairRdd<K, V> subtractByKey(PairRdd<K, W> other) {
    return cogrouped(other, Optional.empty())
        .filter(group -> !group.second().second().iterator().hasNext())
        .flatMapValues(sides -> sides.first().iterator());
  }

  private <W> PairRdd<K, Pair<Iterable<V>, Iterable<W>>> cogrouped(
      PairRdd<K, W> other, Optional<Partitioner> given) {
    Partitioner by = given.or(() -> partitioner).or(other::partitioner).orElseGet(this::choose);
    MemoryRdd<Pair<K, V>> left = context().own(partitionBy(by));
    MemoryRdd<Pair<K, W>> right = context().own(other.partitionBy(by));
    return new MemoryPairRdd<>(context(), new CogroupSource<>(left, right), Optional.of(by));
  }

  private static <X> Iterable<Maybe<X>> orAbsent(Iterable<X> values) {
    Grouped<Maybe<X>> present = new Grouped<>();
    values.forEach(value -> present.add(Maybe.of(value)));
    if (present.isEmpty()) {
      present.add(Maybe.absent());
    }
    return present;
  }

  // ---- actions
  // ----------------------------------------------------------------------------------------

  @Override
  public List<V> lookup(K key) {
    return run(MemoryRdd::toList).stream()
        .flatMap(List::stream)
        .filter(pair -> pair.first().equals(key))
        .map(Pair::second)
        .toList();
  }

  @Override
  public Map<K, Long> countByKey() {
    return keys().countByValue().collectAsMap();
  }

  @Override
  public Map<K, V> collectAsMap() {
    Map<K, V> map = new LinkedHashMap<>();
    collect().forEach(pair -> map.put(pair.first(), pair.second()));
    return map;
  }

  // ---- still pairs
  // ------------------------------------------------------------------------------------

  @Override
  public PairRdd<K, V> filter(FilterFunction<Pair<K, V>> f) {
    FilterFunction<Pair<K, V>> shipped = context().ship(f);
    return sameKeys((p, pairs) -> Pull.filter(pairs, shipped));
  }

  @Override
  public PairRdd<K, V> union(Rdd<Pair<K, V>> other) {
    return context().unionPairs(List.of(this, PairRdd.of(other)));
  }

  @Override
  public PairRdd<K, V> coalesce(int numPartitions) {
    return new MemoryPairRdd<>(context(), coalesced(numPartitions), Optional.empty());
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

  private <U> PairRdd<K, U> sameKeys(NarrowSource.Chain<Pair<K, V>, Pair<K, U>> chain) {
    return new MemoryPairRdd<>(context(), new NarrowSource<>(this, chain), partitioner);
  }

  private Partitioner choose() {
    return partitioner.orElseGet(context()::defaultPartitioner);
  }
}
