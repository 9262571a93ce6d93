package io.dstreamlabs.autograder.check;

import java.util.Objects;

/**
 * What one rule says.
 *
 * @param state whether it holds
 * @param text one line: what was looked at and what was found; if broken, also how to mend it
 */
public record Finding(State state, String text) {
  /** How a rule ended. */
  public enum State {
    /** As promised. */
    HOLDS,
    /** A violation. */
    BROKEN
  }

  /** Checks that both are there. */
  public Finding {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(text, "text");
  }

  static Finding holds(String text) {
    return new Finding(State.HOLDS, text);
  }

  static Finding broken(String text) {
    return new Finding(State.BROKEN, text);
  }

  /** Whether the rule does not hold. */
  public boolean isBroken() {
    return state == State.BROKEN;
  }
}
