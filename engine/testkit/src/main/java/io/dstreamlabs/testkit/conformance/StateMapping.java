package io.dstreamlabs.testkit.conformance;

import static io.dstreamlabs.testkit.conformance.Records.number;
import static io.dstreamlabs.testkit.conformance.Records.pair;
import static io.dstreamlabs.testkit.conformance.Records.text;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.state.State;
import java.io.Serializable;

/** A function of {@code mapWithState}. */
@FunctionalInterface
interface StateMapping extends Serializable {
  /** All of them. */
  Vocabulary<StateMapping> ALL =
      Vocabulary.<StateMapping>of("mapWithState")
          .with("runningSum", orTimeout((time, key, n, state) -> emit(key, add(n, state))))
          .with("emitSum", orNothing((time, key, n, state) -> Maybe.of(add(n, state))))
          .with("noEmit", orNothing((time, key, n, state) -> nothing(add(n, state))))
          .with("doubleKey", orNothing((time, key, n, state) -> doubled(key, add(n, state))))
          .with("toggle", orNothing((time, key, value, state) -> toggle(key, value, state)))
          .with("timeoutKeys", (time, key, value, state) -> timeoutKeys(key, state))
          .with("dropWhenZero", orTimeout((time, key, n, state) -> dropWhenZero(key, n, state)))
          .with("firstWins", orTimeout((time, key, value, state) -> first(key, value, state)))
          .with("timeStamp", (time, key, n, state) -> timeStamp(time, key, n, state));

  /** What is emitted; {@code value} is absent when the key goes. */
  Maybe<Object> call(long timeMs, Object key, Maybe<Object> value, State<Object> state);

  /** For a record: {@code f}; for a key that goes: that it does. */
  private static StateMapping orTimeout(StateMapping f) {
    return (time, key, value, state) ->
        state.isTimingOut() ? emit(key, "timeout") : f.call(time, key, value, state);
  }

  /** For a record: {@code f}; for a key that goes: nothing. */
  private static StateMapping orNothing(StateMapping f) {
    return (time, key, value, state) ->
        state.isTimingOut() ? Maybe.absent() : f.call(time, key, value, state);
  }

  private static Maybe<Object> emit(Object key, Object what) {
    return Maybe.of(pair(key, what));
  }

  private static Maybe<Object> nothing(long done) {
    return Maybe.absent();
  }

  private static Maybe<Object> doubled(Object key, long done) {
    return Maybe.of(text(key) + text(key));
  }

  private static long sum(Maybe<Object> value, State<Object> state) {
    return (state.exists() ? number(state.get()) : 0) + number(value.get());
  }

  private static long add(Maybe<Object> value, State<Object> state) {
    long sum = sum(value, state);
    state.update(sum);
    return sum;
  }

  private static Maybe<Object> toggle(Object key, Maybe<Object> value, State<Object> state) {
    if (state.exists()) {
      state.remove();
      return Maybe.of(key);
    }
    state.update(value.get());
    return Maybe.absent();
  }

  private static Maybe<Object> timeoutKeys(Object key, State<Object> state) {
    if (state.isTimingOut()) {
      return Maybe.of(key);
    }
    state.update(1L);
    return Maybe.absent();
  }

  private static Maybe<Object> dropWhenZero(Object key, Maybe<Object> value, State<Object> state) {
    long sum = sum(value, state);
    if (sum != 0) {
      state.update(sum);
    } else if (state.exists()) {
      state.remove();
    }
    return emit(key, sum);
  }

  private static Maybe<Object> first(Object key, Maybe<Object> value, State<Object> state) {
    if (!state.exists()) {
      state.update(value.get());
    }
    return emit(key, state.get());
  }

  private static Maybe<Object> timeStamp(
      long timeMs, Object key, Maybe<Object> value, State<Object> state) {
    return emit(key, pair(state.isTimingOut() ? "timeout" : add(value, state), timeMs));
  }
}
