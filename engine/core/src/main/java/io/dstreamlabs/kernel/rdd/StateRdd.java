package io.dstreamlabs.kernel.rdd;

/**
 * What one batch emitted, and the state by key that it left behind. The next batch updates the state in time
 * that goes with the keys it touches, where the backend can; whoever holds this one still reads its own state.
 *
 * <pre>
 * stateOf(x:1)  --next(x y)--&gt;  emitted: ..   snapshot: x:2 y:1  --next(y)--&gt;  emitted: .   snapshot: x:2 y:2
 * </pre>
 *
 * @param <K> the keys
 * @param <S> the state of a key
 * @param <M> what the batch emitted: the records of this RDD
 */
public interface StateRdd<K, S, M> extends Rdd<M> {

  /** How the keys are spread. */
  Partitioner partitioner();

  /** The state of all keys after this batch, spread by {@link #partitioner}; it does not change later. */
  PairRdd<K, S> snapshot();

  /**
   * The state after another batch, and what that one emits.
   *
   * @param batch shuffled first unless it is spread by {@link #partitioner}
   * @param update called once for each partition, also for one without pairs; if it throws, the state is
   *     as before
   */
  <V, N> StateRdd<K, S, N> next(PairRdd<K, V> batch, TableUpdate<K, V, S, N> update);

  @Override
  StateRdd<K, S, M> persist();

  @Override
  StateRdd<K, S, M> unpersist();

  @Override
  StateRdd<K, S, M> cutLineage();
}
