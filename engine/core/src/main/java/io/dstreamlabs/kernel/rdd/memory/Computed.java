package io.dstreamlabs.kernel.rdd.memory;

import io.dstreamlabs.kernel.function.ForeachFunction;
import io.dstreamlabs.kernel.function.Map2Function;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.Rdd;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * The half of an RDD in memory that computes: it has a source, keeps records, and runs actions. What an
 * action throws is what a user's function threw; see {@link Rdd}.
 */
abstract class Computed<T> implements Rdd<T> {
  private final MemoryRddContext context;
  private final int numPartitions;
  private volatile Source<T> source;

  Computed(MemoryRddContext context, Source<T> source) {
    this.context = context;
    this.numPartitions = source.numPartitions();
    this.source = source;
  }

  /** Does the shuffles that this RDD needs, and tells about how many records there are. */
  abstract long prepare();

  @Override
  public final MemoryRddContext context() {
    return context;
  }

  @Override
  public final int numPartitions() {
    return numPartitions;
  }

  // for sources

  final Source<T> source() {
    return source;
  }

  /** The records of a partition; {@link #prepare} comes first. */
  final Iterator<T> iterator(int partition) {
    return source.compute(partition);
  }

  /** What {@code task} makes of each partition; {@link #prepare} comes first. */
  final <R> List<R> eachPartition(long sizeHint, Function<Iterator<T>, R> task) {
    return context.tasks().run(numPartitions(), sizeHint, p -> task.apply(iterator(p)));
  }

  /** What {@code task} makes of each partition; this is what an action is made of. */
  final <R> List<R> run(Function<Iterator<T>, R> task) {
    List<R> results = eachPartition(prepare(), task);
    settle();
    return results;
  }

  // keeping

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

  /** The source, after it has let go of what is not needed any more. */
  final synchronized Source<T> settle() {
    if (source instanceof Kept<T> kept) {
      kept.complete().ifPresent(complete -> source = complete);
    }
    return source;
  }

  final void cut() {
    keep();
    count();
  }

  @Override
  public final List<T> collect() {
    List<T> all = new ArrayList<>();
    run(Computed::toList).forEach(all::addAll);
    return all;
  }

  @Override
  public final long count() {
    return run(Computed::size).stream().mapToLong(size -> size).sum();
  }

  @Override
  public final List<T> take(int num) {
    if (num <= 0) {
      return List.of();
    }
    prepare();
    List<T> taken = new ArrayList<>();
    for (int p = 0; p < numPartitions() && taken.size() < num; p++) {
      int partition = p;
      int wanted = num - taken.size();
      taken.addAll(context.tasks().whole(() -> firstOf(iterator(partition), wanted)));
    }
    return taken;
  }

  private static <T> List<T> firstOf(Iterator<T> records, int wanted) {
    List<T> first = new ArrayList<>();
    while (first.size() < wanted && records.hasNext()) {
      first.add(records.next());
    }
    return first;
  }

  @Override
  public final List<T> takeOrdered(int num, Comparator<T> order) {
    Comparator<T> shipped = context.shipOrder(order);
    if (num <= 0) {
      return List.of();
    }
    List<T> candidates = new ArrayList<>();
    run(records -> Least.of(records, num, shipped)).forEach(candidates::addAll);
    return Least.of(candidates.iterator(), num, shipped);
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
    Map2Function<U, T, U> adding = context.ship(add);
    ReduceFunction<U> combining = context.ship(combine);
    Copies<U> zeros = Copies.of("zero", zero);
    List<U> results = run(records -> fold(records, zeros.next(), adding));
    return fold(results.iterator(), zeros.next(), (sum, result) -> combining.call(sum, result));
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
  public final void saveAsTextFile(String directory) {
    TextFiles files = TextFiles.createIn(directory);
    write(files);
    files.succeed();
  }

  @Override
  public final void overwriteTextFile(String directory) {
    Replacement replacement = Replacement.of(directory);
    write(replacement.files());
    replacement.takePlace();
  }

  private void write(TextFiles files) {
    long sizeHint = prepare();
    context
        .tasks()
        .run(
            numPartitions(),
            sizeHint,
            p -> {
              files.write(p, iterator(p));
              return true;
            });
    settle();
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
