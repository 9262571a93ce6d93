package io.dstreamlabs.kernel;

import java.io.Serializable;
import java.time.Duration;

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

  /** This time moved later by {@code duration}. */
  public Time plus(Duration duration) {
    return new Time(Math.addExact(milliseconds, duration.toMillis()));
  }

  /** This time moved earlier by {@code duration}. */
  public Time minus(Duration duration) {
    return new Time(Math.subtractExact(milliseconds, duration.toMillis()));
  }

  /** How long after {@code earlier} this time is; negative if it is before. */
  public Duration minus(Time earlier) {
    return Duration.ofMillis(Math.subtractExact(milliseconds, earlier.milliseconds));
  }

  /** The latest multiple of {@code unit} that is not after this time. */
  public Time floor(Duration unit) {
    return floor(unit, new Time(0));
  }

  /** The latest {@code zeroTime + n * unit} that is not after this time. */
  public Time floor(Duration unit, Time zeroTime) {
    long since = Math.subtractExact(milliseconds, zeroTime.milliseconds);
    return new Time(milliseconds - Math.floorMod(since, unit.toMillis()));
  }

  /** Whether this is a whole number of {@code unit}s after the epoch. */
  public boolean isMultipleOf(Duration unit) {
    return milliseconds % unit.toMillis() == 0;
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
