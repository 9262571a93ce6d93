package io.dstreamlabs.reference.state;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.Map4Function;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Partitioner;
import io.dstreamlabs.kernel.rdd.RddContext;
import io.dstreamlabs.kernel.rdd.StateRdd;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.kernel.stream.Reads;
import io.dstreamlabs.kernel.stream.StateDStream;
import java.util.List;
import java.util.Optional;

/**
 * The state of {@code updateStateByKey}; it emits nothing, for its snapshots are the result.
 *
 * <pre>
 * parent     .    x:1   .     x:2       . = no RDD
 * state      .    x:1   x:1   x:3       begins with the first RDD of the parent, and then goes on without
 * </pre>
 */
final class UpdateStateStream<K, V, S> extends StateDStream<K, S, Void> {
  private static final long serialVersionUID = 1;

  private final PairDStream<K, V> parent;
  private final Map4Function<Time, K, List<V>, Maybe<S>, Maybe<S>> update;
  private final transient PairRdd<K, S> initialState;

  UpdateStateStream(
      PairDStream<K, V> parent,
      Map4Function<Time, K, List<V>, Maybe<S>, Maybe<S>> update,
      Partitioner partitioner,
      Optional<PairRdd<K, S>> initialState) {
    super(parent.context(), parent.slideDuration(), partitioner, Reads.current(parent));
    this.parent = parent;
    this.update = update;
    this.initialState = initialState.orElseGet(() -> context().rdds().emptyPairRdd());
  }

  @Override
  protected Optional<StateRdd<K, S, Void>> compute(Time validTime) {
    Optional<PairRdd<K, V>> batch = parent.getOrCompute(validTime);
    Optional<StateRdd<K, S, Void>> before = previous(validTime);
    if (before.isEmpty() && batch.isEmpty()) {
      return Optional.empty();
    }
    RddContext rdds = context().rdds();
    return Optional.of(
        before
            .orElseGet(() -> rdds.stateOf(initialState, partitioner()))
            .next(batch.orElseGet(rdds::emptyPairRdd), new UpdateEachKey<>(validTime, update)));
  }

  @Override
  public String toString() {
    return "updateStateByKey";
  }
}
