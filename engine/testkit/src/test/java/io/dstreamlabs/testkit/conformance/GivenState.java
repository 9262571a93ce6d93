package io.dstreamlabs.testkit.conformance;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.state.State;

/** A state that a test gives to a function; what the function left of it can be asked for. */
final class GivenState implements State<Object> {
  private final boolean timingOut;
  private Maybe<Object> state;

  private GivenState(Maybe<Object> state, boolean timingOut) {
    this.state = state;
    this.timingOut = timingOut;
  }

  /** For a record of a key with this state. */
  static GivenState of(Maybe<Object> state) {
    return new GivenState(state, false);
  }

  /** For a key that goes because it was idle too long. */
  static GivenState timingOut(Object state) {
    return new GivenState(Maybe.of(state), true);
  }

  Maybe<Object> left() {
    return state;
  }

  @Override
  public boolean exists() {
    return state.isPresent();
  }

  @Override
  public Object get() {
    return state.get();
  }

  @Override
  public void update(Object next) {
    state = Maybe.of(next);
  }

  @Override
  public void remove() {
    state = Maybe.absent();
  }

  @Override
  public boolean isTimingOut() {
    return timingOut;
  }
}
