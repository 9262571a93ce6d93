package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import java.time.Duration;
import java.util.Optional;

/**
 * A stream that is being computed at one time, and what it may read meanwhile.
 *
 * @param life the stream
 * @param validTime the time
 */
record Computation(StreamLife life, Time validTime) {

  /** Calls {@code compute}; what it must not do becomes a clear error. */
  Optional<? extends Rdd<?>> run() {
    Optional<? extends Rdd<?>> rdd;
    try {
      rdd = life.stream().compute(validTime);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(life.stream() + " failed at " + validTime + ": " + e, e);
    }
    if (rdd == null) {
      throw new IllegalStateException(
          "compute(%s) of %s returned null: return Optional.empty()"
              .formatted(validTime, life.stream()));
    }
    return rdd;
  }

  /**
   * Checks that {@code read} at {@code time} is among what the stream declared.
   *
   * @throws IllegalStateException if it is not; the message says what to declare
   */
  void requireDeclared(StreamLife read, Time time) {
    if (!isDeclared(read, time)) {
      throw new IllegalStateException(
          "%s at %s reads %s at %s, which it did not declare: %s"
              .formatted(
                  life.stream(),
                  validTime,
                  read == life ? "itself" : read.stream(),
                  time,
                  cure(read, time)));
    }
  }

  private boolean isDeclared(StreamLife read, Time time) {
    for (Reads declared : life.reads()) {
      if (covers(declared, read, time)) {
        return true;
      }
    }
    return false;
  }

  private boolean covers(Reads declared, StreamLife read, Time time) {
    if (declared instanceof Reads.Current current) {
      return current.parent().life() == read && isAt(time, Duration.ZERO);
    }
    if (declared instanceof Reads.Last last) {
      return last.parent().life() == read
          && time.milliseconds() > millisBefore(last.duration())
          && !time.isAfter(validTime);
    }
    return read == life && isAt(time, life.slide());
  }

  /** Whether {@code time} is so far before the time that is computed. */
  private boolean isAt(Time time, Duration before) {
    return time.milliseconds() == millisBefore(before);
  }

  private long millisBefore(Duration duration) {
    return Math.subtractExact(validTime.milliseconds(), duration.toMillis());
  }

  private String cure(StreamLife read, Time time) {
    if (read == life) {
      return "pass Reads.ownPrevious() to its constructor, and read one slide back";
    }
    if (time.isAfter(validTime)) {
      return "read no later than the batch itself";
    }
    if (time.equals(validTime)) {
      return "pass Reads.current(parent) to its constructor";
    }
    long backMs = validTime.minus(time).toMillis() + read.slide().toMillis();
    return ("pass Reads.last(parent, duration) with a duration of %d ms or more to its constructor,"
            + " or read less far back")
        .formatted(backMs);
  }
}
