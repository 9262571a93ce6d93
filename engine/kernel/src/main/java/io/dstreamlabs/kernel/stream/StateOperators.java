package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.OperatorFamily;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.Map4Function;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Partitioner;
import io.dstreamlabs.kernel.state.StateSpec;
import java.util.List;
import java.util.Optional;

/** The operators that keep a state by key from batch to batch. */
public interface StateOperators extends OperatorFamily {

  /**
   * See {@link PairDStream#updateStateByKey}.
   *
   * @param update is told the batch time, the key, its values in the batch and its state
   */
  <K, V, S> PairDStream<K, S> updateStateByKey(
      PairDStream<K, V> parent,
      Map4Function<Time, K, List<V>, Maybe<S>, Maybe<S>> update,
      Partitioner partitioner,
      Optional<PairRdd<K, S>> initialState);

  /** See {@link PairDStream#mapWithState}. */
  <K, V, S, M> MapWithStateDStream<K, V, S, M> mapWithState(
      PairDStream<K, V> parent, StateSpec<K, V, S, M> spec);
}
