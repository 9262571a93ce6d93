package io.dstreamlabs.reference.state;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.Map4Function;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Partitioner;
import io.dstreamlabs.kernel.state.StateSpec;
import io.dstreamlabs.kernel.stream.MapWithStateDStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.kernel.stream.StateOperators;
import java.util.List;
import java.util.Optional;

/**
 * The operators that keep a state by key. {@code updateStateByKey} goes through all keys held in each batch,
 * {@code mapWithState} through those of the batch, and through all when keys may time out.
 */
public final class ReferenceState implements StateOperators {
  private static final long serialVersionUID = 1;

  @Override
  public <K, V, S> PairDStream<K, S> updateStateByKey(
      PairDStream<K, V> parent,
      Map4Function<Time, K, List<V>, Maybe<S>, Maybe<S>> update,
      Partitioner partitioner,
      Optional<PairRdd<K, S>> initialState) {
    return new UpdateStateStream<>(parent, update, partitioner, initialState).snapshots();
  }

  @Override
  public <K, V, S, M> MapWithStateDStream<K, V, S, M> mapWithState(
      PairDStream<K, V> parent, StateSpec<K, V, S, M> spec) {
    return new MapWithStateStream<>(parent, spec);
  }
}
