package io.dstreamlabs.kernel.rdd.memory;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.function.FilterFunction;
import io.dstreamlabs.kernel.function.FlatMapFunction;
import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.function.PairFlatMapFunction;
import io.dstreamlabs.kernel.function.PairFunction;
import io.dstreamlabs.kernel.rdd.Arguments;
import io.dstreamlabs.kernel.rdd.HashPartitioner;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Partitioner;
import io.dstreamlabs.kernel.rdd.Rdd;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** An RDD in memory: a source of records, and the operations on it. */
class MemoryRdd<T> extends Computed<T> {

  MemoryRdd(MemoryRddContext context, Source<T> source) {
    super(context, source);
  }

  @Override
  final long prepare() {
    context().tasks().requireOpen();
    return Preparation.of(this);
  }

  final <U> MemoryRdd<U> narrow(Step<T, U> step) {
    return new MemoryRdd<>(context(), new NarrowSource<>(this, step));
  }

  final <K, V> MemoryPairRdd<K, V> narrowToPairs(Step<T, Pair<K, V>> step) {
    return new MemoryPairRdd<>(context(), new NarrowSource<>(this, step), Spread.anyhow());
  }

  final <U> MemoryRdd<U> shuffled(int numPartitions, ShuffleSource.Shuffle<T, U> shuffle) {
    return new MemoryRdd<>(context(), new ShuffleSource<>(this, numPartitions, shuffle));
  }

  final <K, A, R> MemoryPairRdd<K, R> combined(
      Combine.Cells<T, K, A, R> cells, Partitioner partitioner) {
    return new MemoryPairRdd<>(
        context(),
        new ShuffleSource<>(
            this,
            partitioner.numPartitions(),
            new Combine<>(cells, partitioner, context().tasks())),
        Spread.by(partitioner));
  }

  @Override
  public final <U> Rdd<U> map(MapFunction<T, U> f) {
    MapFunction<T, U> shipped = context().ship(f);
    return narrow(new Step.Each<>(shipped));
  }

  @Override
  public Rdd<T> filter(FilterFunction<T> f) {
    FilterFunction<T> shipped = context().ship(f);
    return narrow(new Step.Only<>(shipped));
  }

  @Override
  public final <U> Rdd<U> flatMap(FlatMapFunction<T, U> f) {
    FlatMapFunction<T, U> shipped = context().ship(f);
    return narrow(new Step.Many<>(shipped));
  }

  @Override
  public final <K, V> PairRdd<K, V> mapToPair(PairFunction<T, K, V> f) {
    PairFunction<T, K, V> shipped = context().ship(f);
    return narrowToPairs(new Step.Each<>(record -> shipped.call(record)));
  }

  @Override
  public final <K, V> PairRdd<K, V> flatMapToPair(PairFlatMapFunction<T, K, V> f) {
    PairFlatMapFunction<T, K, V> shipped = context().ship(f);
    return narrowToPairs(new Step.Many<>(record -> shipped.call(record)));
  }

  @Override
  public final <U> Rdd<U> mapPartitions(FlatMapFunction<Iterator<T>, U> f) {
    FlatMapFunction<Iterator<T>, U> shipped = context().ship(f);
    return narrow(new Step.Whole<>((p, records) -> Pull.made(shipped.call(records))));
  }

  @Override
  public final <K, V> PairRdd<K, V> mapPartitionsToPair(PairFlatMapFunction<Iterator<T>, K, V> f) {
    PairFlatMapFunction<Iterator<T>, K, V> shipped = context().ship(f);
    return narrowToPairs(new Step.Whole<>((p, records) -> Pull.made(shipped.call(records))));
  }

  @Override
  public final Rdd<List<T>> glom() {
    return narrow(
        new Step.Whole<>(
            (p, records) -> List.of(Collections.unmodifiableList(toList(records))).iterator()));
  }

  @Override
  public final <K> PairRdd<K, T> keyBy(MapFunction<T, K> f) {
    MapFunction<T, K> shipped = context().ship(f);
    return narrowToPairs(new Step.Each<>(record -> new Pair<>(shipped.call(record), record)));
  }

  @Override
  public Rdd<T> union(Rdd<T> other) {
    return context().union(List.of(this, other));
  }

  @Override
  public final <U> PairRdd<T, U> cartesian(Rdd<U> other) {
    MemoryRdd<U> right = context().own(other);
    return new MemoryPairRdd<>(context(), new CartesianSource<>(this, right), Spread.anyhow());
  }

  @Override
  public final <U> PairRdd<T, U> zip(Rdd<U> other) {
    MemoryRdd<U> right = context().own(other);
    return new MemoryPairRdd<>(context(), new ZipSource<>(this, right), Spread.anyhow());
  }

  @Override
  public final Rdd<T> sample(double fraction, long seed) {
    return narrow(new Step.Whole<>(new Sampling<>(fraction, seed)));
  }

  @Override
  public final PairRdd<T, Long> zipWithIndex() {
    return new MemoryPairRdd<>(
        context(),
        new ShuffleSource<>(this, numPartitions(), Moves.<T>numbered()),
        Spread.anyhow());
  }

  @Override
  public Rdd<T> coalesce(int numPartitions) {
    return new MemoryRdd<>(context(), coalesced(numPartitions));
  }

  final Source<T> coalesced(int numPartitions) {
    Arguments.requirePartitions(numPartitions);
    return MergedSource.neighbours(this, numPartitions);
  }

  @Override
  public Rdd<T> distinct() {
    return countByValue().keys();
  }

  @Override
  public Rdd<T> repartition(int numPartitions) {
    Arguments.requirePartitions(numPartitions);
    return shuffled(numPartitions, Moves.evenly(numPartitions));
  }

  @Override
  public final <K> Rdd<T> sortBy(MapFunction<T, K> key, Comparator<K> order) {
    MapFunction<T, K> shipped = context().ship(key);
    int n = Math.max(1, numPartitions());
    return shuffled(n, Moves.sorted(shipped, context().shipOrder(order), n));
  }

  @Override
  public final PairRdd<T, Long> countByValue(int numPartitions) {
    return combined(new Counting<>(), new HashPartitioner(numPartitions));
  }

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
}
