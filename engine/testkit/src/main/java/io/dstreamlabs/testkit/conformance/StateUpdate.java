package io.dstreamlabs.testkit.conformance;

import static io.dstreamlabs.testkit.conformance.Records.number;
import static io.dstreamlabs.testkit.conformance.Records.sum;

import io.dstreamlabs.kernel.Maybe;
import java.io.Serializable;
import java.util.List;

/** A function of {@code updateStateByKey}. */
@FunctionalInterface
interface StateUpdate extends Serializable {
  /** All of them. */
  Vocabulary<StateUpdate> ALL =
      Vocabulary.<StateUpdate>of("updateStateByKey")
          .with("runningSum", (time, values, state) -> Maybe.of(before(state) + sum(values)))
          .with("runningCount", (time, values, state) -> Maybe.of(before(state) + values.size()))
          .with("dropWhenZero", (time, values, state) -> nonZero(before(state) + sum(values)))
          .with("maxSoFar", (time, values, state) -> max(values, state))
          .with("batchesSeen", (time, values, state) -> Maybe.of(before(state) + 1))
          .with(
              "dropOnEmpty",
              (time, values, state) ->
                  values.isEmpty() ? Maybe.absent() : Maybe.of(before(state) + sum(values)))
          .with(
              "lastBatchSum",
              (time, values, state) -> values.isEmpty() ? state : Maybe.of(sum(values)))
          .with(
              "timeSum",
              (time, values, state) -> Maybe.of(before(state) + (values.isEmpty() ? 0 : time)))
          .with("expireAfter2Idle", (time, values, state) -> counted(sum(values), state));

  /** The next state; absent when the key goes. */
  Maybe<Object> call(long timeMs, List<Object> values, Maybe<Object> state);

  private static long before(Maybe<Object> state) {
    return number(state.orElse(0L));
  }

  private static Maybe<Object> nonZero(long result) {
    return result == 0 ? Maybe.absent() : Maybe.of(result);
  }

  private static Maybe<Object> max(List<Object> values, Maybe<Object> state) {
    Maybe<Object> max = state;
    for (Object value : values) {
      max = max.isPresent() && number(max.get()) >= number(value) ? max : Maybe.of(value);
    }
    return max;
  }

  /** The state is a list of a counter and how many batches in a row added nothing; 2 are too many. */
  private static Maybe<Object> counted(long added, Maybe<Object> state) {
    List<Object> counterAndIdle = Records.values(state.orElse(List.of(0L, 0L)));
    long counter = number(counterAndIdle.get(0)) + added;
    long idle = added == 0 ? number(counterAndIdle.get(1)) + 1 : 0;
    return idle == 2 ? Maybe.absent() : Maybe.of(List.of(counter, idle));
  }
}
