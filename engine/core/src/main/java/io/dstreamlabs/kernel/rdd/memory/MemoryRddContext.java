package io.dstreamlabs.kernel.rdd.memory;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.Arguments;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Partitioner;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.rdd.RddContext;
import io.dstreamlabs.kernel.rdd.StateRdd;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * RDDs in the memory of this process.
 *
 * <p>Results come in a fixed order: partition 0 first; after a shuffle, keys in the order in which they
 * first occur. Small RDDs are computed on the thread that asks, others on daemon threads as well.
 */
public final class MemoryRddContext implements RddContext {
  private final int parallelism;
  private final Tasks tasks;
  private final Travel travel;

  private MemoryRddContext(int parallelism, Travel travel, Retries retries) {
    Arguments.requirePartitions(parallelism);
    this.parallelism = parallelism;
    this.tasks = new Tasks(parallelism, retries);
    this.travel = travel;
  }

  /**
   * RDDs whose functions stay where they are, and whose tasks are tried once.
   *
   * @param parallelism number of threads, and of partitions where nobody says another; at least 1
   */
  public static MemoryRddContext local(int parallelism) {
    return new MemoryRddContext(parallelism, Travel.NONE, new Retries(0));
  }

  /**
   * RDDs whose functions are serialized, read back, and run as that copy, as on a cluster; so what would
   * fail there fails here, when the function is given.
   *
   * @param parallelism as for {@link #local}
   */
  public static MemoryRddContext strict(int parallelism) {
    return new MemoryRddContext(parallelism, Travel.SERIALIZED, new Retries(0));
  }

  /**
   * Another context like this one, which tries a task again that failed: a partition of an action, or a shuffle
   * by key as a whole. So what a user's function does besides its result may be done several times.
   *
   * <p>Errors, and what fails a thread that was interrupted, are not tried again. When all tries have failed,
   * the last failure counts; those before it are suppressed in it. An action inside a task has no tries of its own.
   *
   * <pre>{@code
   * StreamingContext.builder().rdds(MemoryRddContext.local(2).withTaskRetries(3))
   * }</pre>
   *
   * @param retries how often after the first time; 0 or more
   * @throws IllegalArgumentException if it is less
   */
  public MemoryRddContext withTaskRetries(int retries) {
    return new MemoryRddContext(parallelism, travel, new Retries(retries));
  }

  @Override
  public int defaultParallelism() {
    return parallelism;
  }

  @Override
  public <T> Rdd<T> parallelize(List<T> values, int numPartitions) {
    return new MemoryRdd<>(this, cut(values, numPartitions));
  }

  @Override
  public <K, V> PairRdd<K, V> parallelizePairs(List<Pair<K, V>> values, int numPartitions) {
    return new MemoryPairRdd<>(this, cut(values, numPartitions), Spread.anyhow());
  }

  @Override
  public <T> Rdd<T> emptyRdd() {
    return new MemoryRdd<>(this, new ListSource<>(List.of()));
  }

  @Override
  public <K, V> PairRdd<K, V> emptyPairRdd() {
    return new MemoryPairRdd<>(
        this, ListSource.cut(List.of(), parallelism), Spread.byHash(parallelism));
  }

  @Override
  public <T> Rdd<T> union(List<? extends Rdd<T>> rdds) {
    Arguments.requireSome(rdds);
    List<MemoryRdd<T>> own = new ArrayList<>(rdds.size());
    for (Rdd<T> rdd : rdds) {
      own.add(own(rdd));
    }
    return new MemoryRdd<>(this, new UnionSource<>(own));
  }

  @Override
  public <K, V> PairRdd<K, V> unionPairs(List<? extends PairRdd<K, V>> rdds) {
    Arguments.requireSome(rdds);
    Spread spread = Spread.common(rdds);
    List<MemoryRdd<Pair<K, V>>> own = new ArrayList<>();
    rdds.forEach(rdd -> own.add(own(rdd)));
    return new MemoryPairRdd<>(
        this,
        spread instanceof Spread.By ? MergedSource.sideBySide(own) : new UnionSource<>(own),
        spread);
  }

  @Override
  public <K, V> PairRdd<K, V> asPairs(Rdd<Pair<K, V>> rdd) {
    return rdd instanceof PairRdd<K, V> pairs
        ? pairs
        : own(rdd).narrowToPairs(new Step.Whole<>((p, pairs) -> pairs));
  }

  @Override
  public <K, S, M> StateRdd<K, S, M> stateOf(
      PairRdd<K, S> initial, Partitioner partitioner, Rdd<M> emitted) {
    if (emitted.numPartitions() != partitioner.numPartitions()) {
      throw new IllegalArgumentException(
          "emitted has %d partitions, but the state has %d: both must have equally many"
              .formatted(emitted.numPartitions(), partitioner.numPartitions()));
    }
    return new MemoryStateRdd<>(
        this,
        StateSource.of(own(initial.partitionBy(partitioner)), own(emitted), tasks),
        partitioner);
  }

  @Override
  public <K, V> PairRdd<K, V> emittedPairs(StateRdd<K, ?, Pair<K, V>> state) {
    return new MemoryPairRdd<>(
        this,
        new NarrowSource<>(own(state), new Step.Whole<>((p, pairs) -> pairs)),
        Spread.by(state.partitioner()));
  }

  @Override
  public <F extends Serializable> F ship(F function) {
    return travel.ship(function);
  }

  @Override
  public void close() {
    tasks.close();
  }

  <T> Comparator<T> shipOrder(Comparator<T> order) {
    return travel.shipOrder(order);
  }

  Tasks tasks() {
    return tasks;
  }

  /** The RDD as one of this context. */
  <T> MemoryRdd<T> own(Rdd<T> rdd) {
    if (rdd instanceof MemoryRdd<T> memory && memory.context() == this) {
      return memory;
    }
    throw new IllegalArgumentException(
        "the RDD belongs to another RddContext: combine RDDs of one context only");
  }

  private static <T> ListSource<T> cut(List<T> values, int numPartitions) {
    Arguments.requirePartitions(numPartitions);
    return ListSource.cut(Arguments.copyOfRecords(values), numPartitions);
  }
}
