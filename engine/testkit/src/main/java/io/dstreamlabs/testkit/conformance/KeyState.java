package io.dstreamlabs.testkit.conformance;

import io.dstreamlabs.kernel.Maybe;

/** The state of one key, as a function of {@code mapWithState} sees it. Not thread-safe. */
final class KeyState {
  private final boolean timingOut;
  private Maybe<Object> state;

  private KeyState(Maybe<Object> state, boolean timingOut) {
    this.state = state;
    this.timingOut = timingOut;
  }

  /** For a record of a key with this state. */
  static KeyState of(Maybe<Object> state) {
    return new KeyState(state, false);
  }

  /** For a key that goes because it was idle too long. */
  static KeyState timingOut(Object state) {
    return new KeyState(Maybe.of(state), true);
  }

  boolean isTimingOut() {
    return timingOut;
  }

  Maybe<Object> get() {
    return state;
  }

  void update(Object next) {
    state = Maybe.of(next);
  }

  void remove() {
    state = Maybe.absent();
  }
}
