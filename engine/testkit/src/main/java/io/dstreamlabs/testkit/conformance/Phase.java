package io.dstreamlabs.testkit.conformance;

import java.util.Locale;

/** When a case fails. */
enum Phase {
  /** While the graph was made. */
  BUILD,
  /** When the context was started. */
  START,
  /** While a batch was made or computed. */
  RUN;

  /**
   * The phase that a table calls {@code name}.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Phase named(String name) {
    for (Phase phase : values()) {
      if (phase.toString().equals(name)) {
        return phase;
      }
    }
    throw new IllegalArgumentException(
        "there is no phase '%s': use build, start or run".formatted(name));
  }

  /** As it is written in a table. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
