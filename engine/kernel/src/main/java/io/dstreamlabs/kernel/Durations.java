package io.dstreamlabs.kernel;

import java.time.Duration;

/** Checks durations: whole milliseconds, positive; and names the short ways to write them. */
public final class Durations {
  private Durations() {}

  /** {@code n} milliseconds. */
  public static Duration milliseconds(long n) {
    return Duration.ofMillis(n);
  }

  /** {@code n} seconds. */
  public static Duration seconds(long n) {
    return Duration.ofSeconds(n);
  }

  /** {@code n} minutes. */
  public static Duration minutes(long n) {
    return Duration.ofMinutes(n);
  }

  /**
   * The length of {@code duration} in milliseconds, after checking that it is one the engine takes.
   *
   * @param name name of the parameter, for the message
   * @throws IllegalArgumentException if it is null, not positive, or finer than a millisecond
   */
  public static long requireMillis(String name, Duration duration) {
    if (duration == null) {
      throw new IllegalArgumentException(name + " is null: give a positive duration, such as 1 s");
    }
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException(
          name + " is " + show(duration) + ", but must be positive: use 1 ms or more");
    }
    if (duration.getNano() % 1_000_000 != 0) {
      long floorMs = duration.toMillis();
      String cure =
          floorMs == 0 ? "use 1 ms" : "use " + floorMs + " ms or " + (floorMs + 1) + " ms";
      throw new IllegalArgumentException(
          name + " is " + duration.toNanos() + " ns, but must be whole milliseconds: " + cure);
    }
    return duration.toMillis();
  }

  /**
   * Checks that {@code duration} is a positive multiple of {@code unit}.
   *
   * @param name name of the parameter, for the message
   * @param unitName what {@code unit} is, for the message
   * @throws IllegalArgumentException if it is not; the message names the nearest legal values
   */
  public static void requireMultiple(
      String name, Duration duration, String unitName, Duration unit) {
    long ms = requireMillis(name, duration);
    long unitMs = unit.toMillis();
    if (ms % unitMs != 0) {
      long below = ms / unitMs * unitMs;
      long above = below + unitMs;
      String cure = below == 0 ? above + " ms" : below + " ms or " + above + " ms";
      throw new IllegalArgumentException(
          "%s is %d ms, but must be a multiple of %s, %d ms: use %s"
              .formatted(name, ms, unitName, unitMs, cure));
    }
  }

  private static String show(Duration duration) {
    return duration.getNano() % 1_000_000 == 0
        ? duration.toMillis() + " ms"
        : duration.toNanos() + " ns";
  }
}
