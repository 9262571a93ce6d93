package io.dstreamlabs.reference.state;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.HashPartitioner;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Partitioner;
import io.dstreamlabs.kernel.rdd.RddContext;
import io.dstreamlabs.kernel.rdd.StateRdd;
import io.dstreamlabs.kernel.rdd.TableUpdate;
import io.dstreamlabs.kernel.state.Stamped;
import io.dstreamlabs.kernel.state.StateSpec;
import io.dstreamlabs.kernel.stream.MapWithStateDStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.kernel.stream.Reads;
import java.time.Duration;
import java.util.Optional;

/**
 * What {@code mapWithState} emits. Keys time out only where a checkpoint interval ends, as in Spark, so that
 * the other batches need not look at all keys.
 */
final class MapWithStateStream<K, V, S, M> extends MapWithStateDStream<K, V, S, M> {
  private static final long serialVersionUID = 1;
  private static final System.Logger LOG = System.getLogger(MapWithStateStream.class.getName());

  private final PairDStream<K, V> parent;
  private final transient StateSpec<K, V, S, M> spec;

  MapWithStateStream(PairDStream<K, V> parent, StateSpec<K, V, S, M> spec) {
    super(
        parent.context(),
        parent.slideDuration(),
        spec.partitioner().orElseGet(() -> byHash(parent)),
        Reads.current(parent));
    this.parent = parent;
    this.spec = spec;
  }

  private static Partitioner byHash(PairDStream<?, ?> parent) {
    return new HashPartitioner(parent.context().rdds().defaultParallelism());
  }

  @Override
  protected Optional<StateRdd<K, Stamped<S>, M>> compute(Time validTime) {
    PairRdd<K, V> batch =
        parent.getOrCompute(validTime).orElseGet(() -> context().rdds().emptyPairRdd());
    return Optional.of(
        previous(validTime).orElseGet(() -> first(validTime)).next(batch, update(validTime)));
  }

  /** The state before the first batch, which counts as touched in it. */
  private StateRdd<K, Stamped<S>, M> first(Time validTime) {
    spec.timeout().ifPresent(this::warnOfLateTimeouts);
    RddContext rdds = context().rdds();
    long touchedMs = validTime.milliseconds();
    return rdds.stateOf(
        spec.initialState()
            .map(states -> states.mapValues(state -> new Stamped<>(state, touchedMs)))
            .orElseGet(rdds::emptyPairRdd),
        partitioner());
  }

  private TableUpdate<K, V, Stamped<S>, M> update(Time validTime) {
    if (spec.timeout().isEmpty()) {
      return MapEachRecord.stampingUpdates(validTime, spec.function());
    }
    TableUpdate<K, V, Stamped<S>, M> mapping =
        MapEachRecord.stampingTouches(validTime, spec.function());
    if (!isCheckpointTime(validTime)) {
      return mapping;
    }
    TableUpdate<K, V, Stamped<S>, M> ending =
        new TimeOutIdleKeys<>(validTime, spec.function(), spec.timeout().get());
    return (records, table, out) -> {
      mapping.call(records, table, out);
      ending.call(records, table, out);
    };
  }

  private void warnOfLateTimeouts(Duration timeout) {
    Duration interval = checkpointInterval();
    Duration slide = slideDuration();
    if (interval.compareTo(timeout) > 0 && interval.compareTo(slide) > 0) {
      LOG.log(
          System.Logger.Level.WARNING,
          "the timeout of mapWithState is %d ms, but keys go only when a checkpoint interval of the stream ends, every %d ms: to have it sooner, call checkpoint(..) of the result with %d ms"
              .formatted(
                  timeout.toMillis(),
                  interval.toMillis(),
                  slide.multipliedBy(Math.max(1, timeout.dividedBy(slide))).toMillis()));
    }
  }

  @Override
  public String toString() {
    return "mapWithState";
  }
}
