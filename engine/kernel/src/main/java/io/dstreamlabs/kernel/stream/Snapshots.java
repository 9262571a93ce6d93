package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.StateRdd;
import java.util.Optional;

/** The state of a {@link StateDStream}, seen as pairs. */
final class Snapshots<K, S> extends PairDStream<K, S> {
  private static final long serialVersionUID = 1;

  private final StateDStream<K, S, ?> state;

  Snapshots(StateDStream<K, S, ?> state) {
    super(state.context(), state.slideDuration(), Reads.current(state));
    this.state = state;
  }

  @Override
  protected Optional<PairRdd<K, S>> compute(Time validTime) {
    return state.getOrCompute(validTime).map(StateRdd::snapshot);
  }

  @Override
  DStream<?> shown() {
    return state.shown();
  }

  @Override
  public String toString() {
    return "the state of " + state;
  }
}
