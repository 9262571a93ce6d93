package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Rdd;
import java.util.Optional;

/** The state of a {@link StateDStream}, seen as pairs. */
final class Snapshots<K, S, M> extends PairDStream<K, S> {
  private static final long serialVersionUID = 1;

  private final StateDStream<K, S, M> state;

  Snapshots(StateDStream<K, S, M> state) {
    super(state.context(), state.slideDuration(), Reads.current(state));
    this.state = state;
  }

  @Override
  @SuppressWarnings("unchecked") // an RDD is read only, so one of a subtype of M is one of M
  protected Optional<PairRdd<K, S>> compute(Time validTime) {
    return state
        .getOrCompute(validTime)
        .map(rdd -> StateDStream.<K, S, M>withState((Rdd<M>) rdd).snapshot());
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
