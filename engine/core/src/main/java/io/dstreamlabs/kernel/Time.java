package io.dstreamlabs.kernel;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;

/**
 * A point in time, in milliseconds since the epoch. A batch time is the <em>end</em> of its batch.
 *
 * @param milliseconds since 1970-01-01T00:00:00Z
 */
public record Time(long milliseconds) implements Serializable, Comparable<Time> {

  /** The time {@code milliseconds} after the epoch. */
  public static Time ofMillis(long milliseconds) {
    return new Time(milliseconds);
  }

  /**
   * This time moved later by {@code duration}.
   *
   * @param duration whole milliseconds; may be zero or negative
   * @throws IllegalArgumentException if it is finer than a millisecond
   */
  public Time plus(Duration duration) {
    return new Time(
        Math.addExact(milliseconds, Durations.requireWholeMillis("duration", duration)));
  }

  /**
   * This time moved earlier by {@code duration}.
   *
   * @param duration whole milliseconds; may be zero or negative
   * @throws IllegalArgumentException if it is finer than a millisecond
   */
  public Time minus(Duration duration) {
    return new Time(
        Math.subtractExact(milliseconds, Durations.requireWholeMillis("duration", duration)));
  }

  /** How long after {@code earlier} this time is; negative if it is before. */
  public Duration minus(Time earlier) {
    return Duration.ofMillis(Math.subtractExact(milliseconds, earlier.milliseconds));
  }

  /**
   * The latest multiple of {@code unit} that is not after this time.
   *
   * @param unit positive whole milliseconds
   * @throws IllegalArgumentException if it is not
   */
  public Time floor(Duration unit) {
    return floor(unit, new Time(0));
  }

  /**
   * The latest {@code zeroTime + n * unit} that is not after this time; {@code n} may be negative.
   *
   * @param unit positive whole milliseconds
   * @throws IllegalArgumentException if it is not
   */
  public Time floor(Duration unit, Time zeroTime) {
    long since = Math.subtractExact(milliseconds, zeroTime.milliseconds);
    return new Time(milliseconds - Math.floorMod(since, Durations.requireMillis("unit", unit)));
  }

  /**
   * Whether this is a whole number of {@code unit}s after the epoch, or before it.
   *
   * @param unit positive whole milliseconds
   * @throws IllegalArgumentException if it is not
   */
  public boolean isMultipleOf(Duration unit) {
    return milliseconds % Durations.requireMillis("unit", unit) == 0;
  }

  /**
   * This time and every {@code step} after it, up to {@code end}, which is left out.
   *
   * @param step positive whole milliseconds
   * @return ascending; empty if {@code end} is not after this time
   * @throws IllegalArgumentException if {@code step} is not
   */
  public List<Time> until(Time end, Duration step) {
    return LongStream.iterate(milliseconds, ms -> ms < end.milliseconds, stepping(step))
        .mapToObj(Time::new)
        .toList();
  }

  /**
   * This time and every {@code step} after it, up to {@code end}, which belongs to them if it is reached.
   *
   * @param step positive whole milliseconds
   * @return ascending; empty if {@code end} is before this time
   * @throws IllegalArgumentException if {@code step} is not
   */
  public List<Time> to(Time end, Duration step) {
    return LongStream.iterate(milliseconds, ms -> ms <= end.milliseconds, stepping(step))
        .mapToObj(Time::new)
        .toList();
  }

  private static LongUnaryOperator stepping(Duration step) {
    long stepMs = Durations.requireMillis("step", step);
    return ms -> Math.addExact(ms, stepMs);
  }

  /** Whether this is before {@code other}. */
  public boolean isBefore(Time other) {
    return milliseconds < other.milliseconds;
  }

  /** Whether this is after {@code other}. */
  public boolean isAfter(Time other) {
    return milliseconds > other.milliseconds;
  }

  /** The earlier of the two. */
  public Time min(Time other) {
    return isBefore(other) ? this : other;
  }

  /** The later of the two. */
  public Time max(Time other) {
    return isAfter(other) ? this : other;
  }

  @Override
  public int compareTo(Time other) {
    return Long.compare(milliseconds, other.milliseconds);
  }

  /** As Spark writes it: {@code 5000 ms}. */
  @Override
  public String toString() {
    return milliseconds + " ms";
  }
}
