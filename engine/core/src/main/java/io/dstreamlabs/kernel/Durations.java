package io.dstreamlabs.kernel;

import java.math.BigDecimal;
import java.time.Duration;

/** Short ways to write durations, and the checks of those that the engine takes: whole milliseconds. */
public final class Durations {
  private static final Duration LONGEST = Duration.ofMillis(Long.MAX_VALUE);
  private static final int NANOS_PER_MILLI = 1_000_000;
  private static final int NANO_DIGITS_OF_MILLI = 6;

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
   * @throws IllegalArgumentException if it is null, not positive, finer than a millisecond, or longer
   *     than a {@code long} of milliseconds
   */
  public static long requireMillis(String name, Duration duration) {
    if (duration != null && (duration.isNegative() || duration.isZero())) {
      throw new IllegalArgumentException(
          name + " is " + show(duration) + ", but must be positive: use 1 ms or more");
    }
    return requireWholeMillis(name, duration);
  }

  /**
   * The length of {@code duration} in milliseconds, which may be zero or negative.
   *
   * @param name name of the parameter, for the message
   * @throws IllegalArgumentException if it is null, finer than a millisecond, or longer than a {@code
   *     long} of milliseconds
   */
  static long requireWholeMillis(String name, Duration duration) {
    requireLengthInMillis(name, duration);
    if (duration.getNano() % NANOS_PER_MILLI != 0) {
      throw new IllegalArgumentException(
          name
              + " is "
              + show(duration)
              + ", but must be whole milliseconds: use "
              + cure(duration));
    }
    return duration.toMillis();
  }

  /**
   * Checks that {@code duration} is a positive multiple of {@code unit}.
   *
   * @param name name of the parameter, for the message
   * @param unitName what {@code unit} is, for the message
   * @param unit positive whole milliseconds
   * @throws IllegalArgumentException if it is not; the message names the nearest legal values
   */
  public static void requireMultiple(
      String name, Duration duration, String unitName, Duration unit) {
    long unitMs = requireMillis(unitName, unit);
    requireLengthInMillis(name, duration);
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException(
          "%s is %s, but must be positive: use %d ms or more"
              .formatted(name, show(duration), unitMs));
    }
    boolean isWhole = duration.getNano() % NANOS_PER_MILLI == 0;
    if (!isWhole || duration.toMillis() % unitMs != 0) {
      long times = duration.dividedBy(unit);
      long below = times * unitMs;
      String cure = (times == 0 ? "" : below + " ms or ") + (below + unitMs) + " ms";
      throw new IllegalArgumentException(
          "%s is %s, but must be a multiple of %s, %d ms: use %s"
              .formatted(name, show(duration), unitName, unitMs, cure));
    }
  }

  private static void requireLengthInMillis(String name, Duration duration) {
    if (duration == null) {
      throw new IllegalArgumentException(name + " is null: give a duration, such as 1 s");
    }
    if (duration.abs().compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          name + " is " + show(duration) + ", but must be at most " + LONGEST.toMillis() + " ms");
    }
  }

  /** The nearest whole milliseconds; not 0, which is hardly ever legal. */
  private static String cure(Duration duration) {
    long floorMs = duration.getSeconds() * 1000 + duration.getNano() / NANOS_PER_MILLI;
    return floorMs == 0 ? "1 ms" : floorMs + " ms or " + (floorMs + 1) + " ms";
  }

  /** In milliseconds, with a fraction if there is one. */
  private static String show(Duration duration) {
    return new BigDecimal(duration.getSeconds())
            .scaleByPowerOfTen(3)
            .add(BigDecimal.valueOf(duration.getNano(), NANO_DIGITS_OF_MILLI))
            .stripTrailingZeros()
            .toPlainString()
        + " ms";
  }
}
