package io.dstreamlabs.testkit.contract;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.HashPartitioner;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.state.State;
import io.dstreamlabs.kernel.state.StateSpec;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.MapWithStateDStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import java.util.List;
import java.util.stream.Collectors;

/** The operators with a state, with one function each, whose twin by plain loops is in {@link StateCase}. */
enum StateKind {
  /** The state is a text that grows by {@code |}, the time in seconds and the values; 0 ends it. */
  UPDATE {
    @Override
    DStream<?> over(PairDStream<String, String> parent, StateCase settings) {
      int partitions = parent.context().rdds().defaultParallelism();
      PairDStream<String, String> updated =
          settings.initial().isEmpty()
              ? parent.updateStateByKey((time, key, values, state) -> next(time, values, state))
              : parent.updateStateByKey(
                  (time, key, values, state) -> next(time, values, state),
                  new HashPartitioner(partitions),
                  initial(parent, settings));
      settings.checkpoint().ifPresent(updated::checkpoint);
      return updated;
    }
  },

  /** What is emitted: 0 removes, 1 only looks, 2 is silent, the others are added to the state. */
  MAP {
    @Override
    DStream<?> over(PairDStream<String, String> parent, StateCase settings) {
      return mapped(parent, settings);
    }
  },

  /** The states that {@link #MAP} leaves. */
  SNAPSHOTS {
    @Override
    DStream<?> over(PairDStream<String, String> parent, StateCase settings) {
      return mapped(parent, settings).stateSnapshots();
    }
  };

  /** The operator over {@code parent}. */
  abstract DStream<?> over(PairDStream<String, String> parent, StateCase settings);

  private static Maybe<String> next(Time time, List<String> values, Maybe<String> state) {
    return values.contains("0")
        ? Maybe.absent()
        : Maybe.of(
            state.orElse("")
                + "|"
                + time.milliseconds() / 1000
                + values.stream().sorted().collect(Collectors.joining()));
  }

  private static MapWithStateDStream<String, String, String, String> mapped(
      PairDStream<String, String> parent, StateCase settings) {
    StateSpec<String, String, String, String> spec =
        StateSpec.function((time, key, value, state) -> map(key, value, state));
    if (!settings.initial().isEmpty()) {
      spec = spec.initialState(initial(parent, settings));
    }
    if (settings.timeout().isPresent()) {
      spec = spec.timeout(settings.timeout().get());
    }
    MapWithStateDStream<String, String, String, String> mapped = parent.mapWithState(spec);
    settings.checkpoint().ifPresent(mapped::checkpoint);
    return mapped;
  }

  private static Maybe<String> map(String key, Maybe<String> value, State<String> state) {
    if (state.isTimingOut()) {
      return Maybe.of(key + "!" + state.get());
    }
    String before = state.exists() ? state.get() : "";
    switch (value.get()) {
      case "0":
        if (!state.exists()) {
          return Maybe.absent();
        }
        state.remove();
        return Maybe.of(key + "-");
      case "1":
        return Maybe.of(key + "?" + before);
      default:
        state.update(before + value.get());
        return value.get().equals("2") ? Maybe.absent() : Maybe.of(key + "=" + state.get());
    }
  }

  private static PairRdd<String, String> initial(
      PairDStream<String, String> parent, StateCase settings) {
    return parent.context().rdds().parallelizePairs(settings.initial());
  }
}
