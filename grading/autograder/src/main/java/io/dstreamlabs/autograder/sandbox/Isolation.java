package io.dstreamlabs.autograder.sandbox;

import java.util.Locale;
import java.util.Objects;

/**
 * What the self-test found on this machine.
 *
 * @param level how much is locked
 * @param explanation what is missing and how to mend it, or by what means it is locked
 */
public record Isolation(IsolationLevel level, String explanation) {

  /** Checks that both are there. */
  public Isolation {
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(explanation, "explanation");
  }

  /**
   * The form for reports: {@code full (bubblewrap)}, {@code none (bubblewrap is not installed)}.
   */
  @Override
  public String toString() {
    String name = level.name().toLowerCase(Locale.ROOT);
    return explanation.isEmpty() ? name : name + " (" + explanation + ")";
  }
}
