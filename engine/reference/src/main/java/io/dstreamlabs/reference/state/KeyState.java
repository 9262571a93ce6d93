package io.dstreamlabs.reference.state;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.state.Stamped;
import io.dstreamlabs.kernel.state.State;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

/** The state of one key after another, as a function sees it. Not thread-safe. */
final class KeyState<S> implements State<S> {
  private S state; // null if there is none
  private Fate fate = Fate.AS_BEFORE;

  /** What becomes of the state. */
  private enum Fate {
    AS_BEFORE,
    UPDATED,
    REMOVED,
    TIMING_OUT
  }

  /** From now on this is the state of a key that has a record. */
  void show(Maybe<Stamped<S>> before) {
    state = before.isPresent() ? before.get().state() : null;
    fate = Fate.AS_BEFORE;
  }

  /** From now on this is the state of a key that goes. */
  void showTimingOut(S before) {
    state = before;
    fate = Fate.TIMING_OUT;
  }

  boolean isUpdated() {
    return fate == Fate.UPDATED;
  }

  boolean isRemoved() {
    return fate == Fate.REMOVED;
  }

  @Override
  public boolean isTimingOut() {
    return fate == Fate.TIMING_OUT;
  }

  @Override
  public boolean exists() {
    return state != null;
  }

  @Override
  public S get() {
    if (state == null) {
      throw new NoSuchElementException("the key has no state: ask exists() first");
    }
    return state;
  }

  @Override
  public void update(S next) {
    if (next == null) {
      throw new IllegalArgumentException("next is null: call remove() to forget the key");
    }
    if (isRemoved()) {
      throw new IllegalArgumentException(
          "cannot update the state: it was removed in this call. Update it instead of removing it");
    }
    requireNotTimingOut("update");
    state = next;
    fate = Fate.UPDATED;
  }

  @Override
  public void remove() {
    if (state == null) {
      throw new IllegalArgumentException(
          isRemoved()
              ? "cannot remove the state: it was removed in this call already"
              : "cannot remove the state: the key has none. Ask exists() first");
    }
    requireNotTimingOut("remove");
    state = null;
    fate = Fate.REMOVED;
  }

  private void requireNotTimingOut(String operation) {
    if (isTimingOut()) {
      throw new IllegalArgumentException(
          "cannot %s the state: the key is timing out, and goes after this call. Ask isTimingOut() first"
              .formatted(operation));
    }
  }

  /** Adds what a function emitted, if it did, to {@code out}. */
  static <M> void emitted(Maybe<M> what, List<M> out) {
    Objects.requireNonNull(
        what, "the function of mapWithState returned null: return Maybe.absent() to emit nothing");
    if (what.isPresent()) {
      out.add(what.get());
    }
  }
}
