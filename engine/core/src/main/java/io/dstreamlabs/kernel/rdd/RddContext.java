package io.dstreamlabs.kernel.rdd;

import io.dstreamlabs.kernel.Pair;
import java.io.Serializable;
import java.util.List;

/** A backend: makes RDDs, and runs what is done with them. Thread-safe. */
public interface RddContext extends AutoCloseable {

  /** Number of partitions where nobody says another. */
  int defaultParallelism();

  /** The values, cut by position into {@link #defaultParallelism()} partitions. */
  default <T> Rdd<T> parallelize(List<T> values) {
    return parallelize(values, defaultParallelism());
  }

  /**
   * The values, cut by position: of {@code n} values, partition {@code p} of {@code m} holds those from
   * {@code p*n/m} to {@code (p+1)*n/m}.
   *
   * @param numPartitions at least 1
   */
  <T> Rdd<T> parallelize(List<T> values, int numPartitions);

  /** As {@link #parallelize(List)}. */
  default <K, V> PairRdd<K, V> parallelizePairs(List<Pair<K, V>> values) {
    return parallelizePairs(values, defaultParallelism());
  }

  /** As {@link #parallelize(List, int)}. */
  <K, V> PairRdd<K, V> parallelizePairs(List<Pair<K, V>> values, int numPartitions);

  /** An RDD without records. */
  <T> Rdd<T> emptyRdd();

  /** An RDD without pairs, its keys spread by hash like the result of a shuffle. */
  <K, V> PairRdd<K, V> emptyPairRdd();

  /**
   * The records of all {@code rdds}, in that order; those that have one common partitioner keep it.
   *
   * @param rdds one or more, all of this context
   */
  <T> Rdd<T> union(List<? extends Rdd<T>> rdds);

  /** As {@link #union}. */
  <K, V> PairRdd<K, V> unionPairs(List<? extends PairRdd<K, V>> rdds);

  /** The pairs as a {@link PairRdd}; see {@link PairRdd#of}. */
  <K, V> PairRdd<K, V> asPairs(Rdd<Pair<K, V>> rdd);

  /**
   * The state that a first batch is to update, spread by {@code partitioner}; of several pairs with one key
   * the last counts. It has emitted nothing.
   */
  default <K, S, M> StateRdd<K, S, M> stateOf(PairRdd<K, S> initial, Partitioner partitioner) {
    return stateOf(initial, partitioner, parallelize(List.of(), partitioner.numPartitions()));
  }

  /**
   * As {@link #stateOf(PairRdd, Partitioner)}; it has emitted {@code emitted}.
   *
   * @param emitted in as many partitions as the state
   * @throws IllegalArgumentException if they are not as many
   */
  <K, S, M> StateRdd<K, S, M> stateOf(
      PairRdd<K, S> initial, Partitioner partitioner, Rdd<M> emitted);

  /**
   * The pairs that a state has emitted, as pairs that are spread as it is. Whoever updated the state vouches for it
   * that each partition emitted pairs of its own keys only; that is not checked.
   */
  default <K, V> PairRdd<K, V> emittedPairs(StateRdd<K, ?, Pair<K, V>> state) {
    return asPairs(state).partitionBy(state.partitioner());
  }

  /**
   * What arrives where the data is, when {@code function} is sent there: the function itself, or a copy
   * that has been serialized and read back.
   *
   * @throws IllegalArgumentException if it cannot travel; the message names the field that could not
   */
  <F extends Serializable> F ship(F function);

  /** Ends the threads; what was made here cannot be computed any more. */
  @Override
  void close();
}
