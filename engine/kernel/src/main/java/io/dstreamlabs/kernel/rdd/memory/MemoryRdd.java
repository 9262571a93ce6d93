package io.dstreamlabs.kernel.rdd.memory;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.function.FilterFunction;
import io.dstreamlabs.kernel.function.FlatMapFunction;
import io.dstreamlabs.kernel.function.ForeachFunction;
import io.dstreamlabs.kernel.function.Map2Function;
import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.function.PairFlatMapFunction;
import io.dstreamlabs.kernel.function.PairFunction;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Partitioner;
import io.dstreamlabs.kernel.rdd.Rdd;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** An RDD in memory: a source of records, and the operations on it. */
class MemoryRdd<T> implements Rdd<T> {
  private final MemoryRddContext context;
  private volatile Source<T> source;

  MemoryRdd(MemoryRddContext context, Source<T> source) {
    this.context = context;
    this.source = source;
  }

  // ---- for sources ------------------------------------------------------------------------------

  final Iterator<T> iterator(int partition) {
    return source.compute(partition);
  }

  final void prepare() {
    source.prepare();
  }

  final long sizeHint() {
    return source.sizeHint();
  }

  final <U> MemoryRdd<U> narrow(NarrowSource.Chain<T, U> chain) {
    return new MemoryRdd<>(context, new NarrowSource<>(this, chain));
  }

  final <K, V> MemoryPairRdd<K, V> narrowToPairs(NarrowSource.Chain<T, Pair<K, V>> chain) {
    return new MemoryPairRdd<>(context, new NarrowSource<>(this, chain), Optional.empty());
  }

  final <U> MemoryRdd<U> shuffled(int numPartitions, ShuffleSource.Shuffle<T, U> shuffle) {
    return new MemoryRdd<>(context, new ShuffleSource<>(this, numPartitions, shuffle));
  }

  final <K, A, R> MemoryPairRdd<K, R> combined(
      Combine.Cells<T, K, A, R> cells, Partitioner partitioner) {
    return new MemoryPairRdd<>(
        context,
        new ShuffleSource<>(
            this, partitioner.numPartitions(), new Combine<>(cells, partitioner, context.tasks())),
        Optional.of(partitioner));
  }

  /** What {@code task} makes of each partition; this is what an action is made of. */
  final <R> List<R> run(Function<Iterator<T>, R> task) {
    prepare();
    List<R> results =
        context.tasks().run(numPartitions(), sizeHint(), p -> task.apply(iterator(p)));
    if (source instanceof Kept<T> kept) {
      kept.complete().ifPresent(complete -> source = complete);
    }
    return results;
  }

  // ---- transformations
  // ----------------------------------------------------------------------------

  @Override
  public final MemoryRddContext context() {
    return context;
  }

  @Override
  public final int numPartitions() {
    return source.numPartitions();
  }

  @Override
  public final <U> Rdd<U> map(MapFunction<T, U> f) {
    MapFunction<T, U> shipped = context.ship(f);
    return narrow((p, records) -> Pull.map(records, shipped));
  }

  @Override
  public Rdd<T> filter(FilterFunction<T> f) {
    FilterFunction<T> shipped = context.ship(f);
    return narrow((p, records) -> Pull.filter(records, shipped));
  }

  @Override
  public final <U> Rdd<U> flatMap(FlatMapFunction<T, U> f) {
    FlatMapFunction<T, U> shipped = context.ship(f);
    return narrow((p, records) -> Pull.flatMap(records, shipped));
  }

  @Override
  public final <K, V> PairRdd<K, V> mapToPair(PairFunction<T, K, V> f) {
    PairFunction<T, K, V> shipped = context.ship(f);
    return narrowToPairs((p, records) -> Pull.map(records, record -> shipped.call(record)));
  }

  @Override
  public final <K, V> PairRdd<K, V> flatMapToPair(PairFlatMapFunction<T, K, V> f) {
    PairFlatMapFunction<T, K, V> shipped = context.ship(f);
    return narrowToPairs((p, records) -> Pull.flatMap(records, record -> shipped.call(record)));
  }

  @Override
  public final <U> Rdd<U> mapPartitions(FlatMapFunction<Iterator<T>, U> f) {
    FlatMapFunction<Iterator<T>, U> shipped = context.ship(f);
    return narrow((p, records) -> Pull.user(() -> shipped.call(records)));
  }

  @Override
  public final <K, V> PairRdd<K, V> mapPartitionsToPair(PairFlatMapFunction<Iterator<T>, K, V> f) {
    PairFlatMapFunction<Iterator<T>, K, V> shipped = context.ship(f);
    return narrowToPairs((p, records) -> Pull.user(() -> shipped.call(records)));
  }

  @Override
  public final Rdd<List<T>> glom() {
    return narrow((p, records) -> List.of(toList(records)).iterator());
  }

  @Override
  public final <K> PairRdd<K, T> keyBy(MapFunction<T, K> f) {
    MapFunction<T, K> shipped = context.ship(f);
    return narrowToPairs(
        (p, records) -> Pull.map(records, record -> new Pair<>(shipped.call(record), record)));
  }

  @Override
  public Rdd<T> union(Rdd<T> other) {
    return context.union(List.of(this, other));
  }

  @Override
  public final <U> PairRdd<T, U> cartesian(Rdd<U> other) {
    MemoryRdd<U> right = context.own(other);
    return new MemoryPairRdd<>(context, new CartesianSource<>(this, right), Optional.empty());
  }

  @Override
  public final PairRdd<T, Long> zipWithIndex() {
    return new MemoryPairRdd<>(
        context, new ShuffleSource<>(this, numPartitions(), new Numbering<T>()), Optional.empty());
  }

  @Override
  public Rdd<T> coalesce(int numPartitions) {
    return new MemoryRdd<>(context, coalesced(numPartitions));
  }

  final Source<T> coalesced(int numPartitions) {
    MemoryRddContext.requirePartitions(numPartitions);
    return numPartitions >= numPartitions()
        ? new NarrowSource<T, T>(this, (p, records) -> records)
        : MergedSource.neighbours(this, numPartitions);
  }

  @Override
  public Rdd<T> distinct() {
    return countByValue().keys();
  }

  @Override
  public Rdd<T> repartition(int numPartitions) {
    MemoryRddContext.requirePartitions(numPartitions);
    return shuffled(numPartitions, Moves.evenly(numPartitions));
  }

  @Override
  public final <K extends Comparable<K>> Rdd<T> sortBy(MapFunction<T, K> key) {
    return sortBy(key, Comparator.naturalOrder());
  }

  @Override
  public final <K> Rdd<T> sortBy(MapFunction<T, K> key, Comparator<K> order) {
    MapFunction<T, K> shipped = context.ship(key);
    int n = Math.max(1, numPartitions());
    return shuffled(n, Moves.sorted(shipped, order, n));
  }

  @Override
  public final PairRdd<T, Long> countByValue() {
    return combined(new Counting<>(), context.defaultPartitioner());
  }

  // ---- actions
  // --------------------------------------------------------------------------------------

  @Override
  public final List<T> collect() {
    List<T> all = new ArrayList<>();
    run(MemoryRdd::toList).forEach(all::addAll);
    return all;
  }

  @Override
  public final long count() {
    return run(MemoryRdd::size).stream().mapToLong(size -> size).sum();
  }

  @Override
  public final T first() {
    return take(1).stream()
        .findFirst()
        .orElseThrow(
            () -> new NoSuchElementException("the RDD has no record: ask isEmpty() first"));
  }

  @Override
  public final List<T> take(int num) {
    prepare();
    List<T> taken = new ArrayList<>();
    for (int p = 0; p < numPartitions() && taken.size() < num; p++) {
      Iterator<T> records = iterator(p);
      while (taken.size() < num && records.hasNext()) {
        taken.add(records.next());
      }
    }
    return taken;
  }

  @Override
  public final List<T> top(int num, Comparator<T> order) {
    return takeOrdered(num, order.reversed());
  }

  @Override
  public final List<T> takeOrdered(int num, Comparator<T> order) {
    return collect().stream().sorted(order).limit(num).toList();
  }

  @Override
  public final T reduce(ReduceFunction<T> f) {
    ReduceFunction<T> shipped = context.ship(f);
    return run(records -> reduce(records, shipped)).stream()
        .flatMap(Optional::stream)
        .reduce((a, b) -> Pull.user(() -> shipped.call(a, b)))
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "the RDD has no record to reduce: use fold, or ask isEmpty()"));
  }

  private static <T> Optional<T> reduce(Iterator<T> records, ReduceFunction<T> f) {
    if (!records.hasNext()) {
      return Optional.empty();
    }
    return Optional.of(fold(records, records.next(), (sum, record) -> f.call(sum, record)));
  }

  @Override
  public final T fold(T zero, ReduceFunction<T> f) {
    ReduceFunction<T> shipped = context.ship(f);
    List<T> results =
        run(records -> fold(records, zero, (sum, record) -> shipped.call(sum, record)));
    return fold(results.iterator(), zero, (sum, result) -> shipped.call(sum, result));
  }

  @Override
  public final <U extends Serializable> U aggregate(
      U zero, Map2Function<U, T, U> add, ReduceFunction<U> combine) {
    Map2Function<U, T, U> shipped = context.ship(add);
    List<U> results = run(records -> fold(records, Travel.copy(zero), shipped));
    return fold(results.iterator(), Travel.copy(zero), (sum, result) -> combine.call(sum, result));
  }

  private static <T, U> U fold(Iterator<T> records, U zero, Map2Function<U, T, U> add) {
    return Pull.user(
        () -> {
          U sum = zero;
          while (records.hasNext()) {
            sum = add.call(sum, records.next());
          }
          return sum;
        });
  }

  @Override
  public final void foreach(ForeachFunction<T> f) {
    ForeachFunction<T> shipped = context.ship(f);
    run(
        records ->
            Pull.user(
                () -> {
                  while (records.hasNext()) {
                    shipped.call(records.next());
                  }
                  return true;
                }));
  }

  @Override
  public final void foreachPartition(ForeachFunction<Iterator<T>> f) {
    ForeachFunction<Iterator<T>> shipped = context.ship(f);
    run(
        records ->
            Pull.user(
                () -> {
                  shipped.call(records);
                  return true;
                }));
  }

  @Override
  public final boolean isEmpty() {
    return take(1).isEmpty();
  }

  // ---- keeping
  // --------------------------------------------------------------------------------------

  @Override
  public Rdd<T> persist() {
    keep();
    return this;
  }

  @Override
  public Rdd<T> unpersist() {
    letGo();
    return this;
  }

  @Override
  public Rdd<T> cutLineage() {
    cut();
    return this;
  }

  final synchronized void keep() {
    if (!(source instanceof Kept) && !(source instanceof ListSource)) {
      source = new Kept<>(source);
    }
  }

  final synchronized void letGo() {
    if (source instanceof Kept<T> kept) {
      source = kept.source();
    }
  }

  final void cut() {
    keep();
    count();
  }

  static <T> List<T> toList(Iterator<T> records) {
    List<T> list = new ArrayList<>();
    records.forEachRemaining(list::add);
    return list;
  }

  private static <T> long size(Iterator<T> records) {
    long size = 0;
    for (; records.hasNext(); records.next()) {
      size++;
    }
    return size;
  }
}
