package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.Map4Function;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Partitioner;
import io.dstreamlabs.kernel.rdd.StateRdd;
import io.dstreamlabs.kernel.state.Stamped;
import io.dstreamlabs.kernel.state.StateSpec;
import java.util.List;
import java.util.Optional;

/**
 * The plainest operators with a state: the newest value of each key replaces its state, whatever the function
 * is; each key of a batch that a checkpoint interval ends with is emitted.
 */
final class KeepingState implements StateOperators {
  private static final long serialVersionUID = 1;

  transient List<Object> asked = List.of();

  @Override
  public <K, V, S> PairDStream<K, S> updateStateByKey(
      PairDStream<K, V> parent,
      Map4Function<Time, K, List<V>, Maybe<S>, Maybe<S>> update,
      Partitioner partitioner,
      Optional<PairRdd<K, S>> initialState) {
    asked = List.of(parent, update, partitioner, initialState);
    StateSpec<K, V, S, K> spec = StateSpec.function((key, value, state) -> key);
    return new Newest<>(parent, spec.partitioner(partitioner)).stateSnapshots();
  }

  @Override
  public <K, V, S, M> MapWithStateDStream<K, V, S, M> mapWithState(
      PairDStream<K, V> parent, StateSpec<K, V, S, M> spec) {
    asked = List.of(parent, spec);
    return new Newest<>(parent, spec);
  }

  /** The stream of both. */
  static final class Newest<K, V, S, M> extends MapWithStateDStream<K, V, S, M> {
    private static final long serialVersionUID = 1;

    private final PairDStream<K, V> parent;

    Newest(PairDStream<K, V> parent, StateSpec<K, V, S, M> spec) {
      super(
          parent.context(),
          parent.slideDuration(),
          spec.partitioner().orElseThrow(),
          Reads.current(parent));
      this.parent = parent;
    }

    @Override
    @SuppressWarnings(
        "unchecked") // the tests have values that are states, and keys that are emitted
    protected Optional<StateRdd<K, Stamped<S>, M>> compute(Time validTime) {
      Optional<PairRdd<K, V>> batch = parent.getOrCompute(validTime);
      StateRdd<K, Stamped<S>, M> before =
          previous(validTime)
              .orElseGet(
                  () -> context().rdds().stateOf(context().rdds().emptyPairRdd(), partitioner()));
      boolean emits = isCheckpointTime(validTime);
      long timeMs = validTime.milliseconds();
      return batch.map(
          pairs ->
              before.next(
                  pairs,
                  (records, table, out) ->
                      records.forEachRemaining(
                          pair -> {
                            table.put(pair.first(), new Stamped<>((S) pair.second(), timeMs));
                            if (emits) {
                              out.add((M) pair.first());
                            }
                          })));
    }

    @Override
    public String toString() {
      return "the newest";
    }
  }
}
