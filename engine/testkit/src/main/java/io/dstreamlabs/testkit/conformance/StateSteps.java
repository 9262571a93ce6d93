package io.dstreamlabs.testkit.conformance;

import io.dstreamlabs.kernel.Durations;
import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.Map4Function;
import io.dstreamlabs.kernel.rdd.HashPartitioner;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.state.StateSpec;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.MapWithStateDStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import java.util.List;
import java.util.Map;

/** The steps that keep a state by key. */
final class StateSteps {
  /** All of them. */
  static final Map<String, Step.Reading> ALL =
      Map.of(
          "updateStateByKey", StateSteps::updateStateByKey,
          "mapWithState", StateSteps::mapWithState,
          "stateSnapshots", StateSteps::stateSnapshots);

  private StateSteps() {}

  private static Step updateStateByKey(Fields fields) {
    StateUpdate f = fields.function("fn", StateUpdate.ALL);
    Map4Function<Time, Object, List<Object>, Maybe<Object>, Maybe<Object>> update =
        (time, key, values, state) -> f.call(time.milliseconds(), values, state);
    return Step.of(
        Family.STATE, (in, building) -> updateStateByKey(Building.pairs(in), update, building));
  }

  private static PairDStream<Object, Object> updateStateByKey(
      PairDStream<Object, Object> in,
      Map4Function<Time, Object, List<Object>, Maybe<Object>, Maybe<Object>> update,
      Building building) {
    if (building.initialState().isEmpty()) {
      return in.updateStateByKey(update);
    }
    PairRdd<Object, Object> initial = in.context().rdds().parallelizePairs(building.initialState());
    return in.updateStateByKey(
        update, new HashPartitioner(in.context().rdds().defaultParallelism()), initial);
  }

  private static Step mapWithState(Fields fields) {
    StateMapping f = fields.function("fn", StateMapping.ALL);
    Maybe<Long> timeoutMs = fields.maybeNumber("timeoutMs");
    return Step.of(
        Family.STATE,
        (in, building) -> {
          StateSpec<Object, Object, Object, Object> spec =
              StateSpec.function(
                  (time, key, value, state) -> f.call(time.milliseconds(), key, value, state));
          List<Pair<Object, Object>> initial = building.initialState();
          if (!initial.isEmpty()) {
            spec = spec.initialState(in.context().rdds().parallelizePairs(initial));
          }
          if (timeoutMs.isPresent()) {
            spec = spec.timeout(Durations.milliseconds(timeoutMs.get()));
          }
          return Building.pairs(in).mapWithState(spec);
        });
  }

  private static Step stateSnapshots(Fields fields) {
    return Step.of(Family.STATE, (in, building) -> mapped(in).stateSnapshots());
  }

  private static MapWithStateDStream<?, ?, ?, ?> mapped(DStream<?> in) {
    return (MapWithStateDStream<?, ?, ?, ?>) in; // it comes right after mapWithState
  }
}
