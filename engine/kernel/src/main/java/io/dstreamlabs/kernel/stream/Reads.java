package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Durations;
import java.time.Duration;

/**
 * What a stream says, when it is made, about the RDDs it will read. From this alone the kernel knows the
 * parents, how long to remember their RDDs, which to persist and where to cut lineage; so a read that
 * was not declared is refused.
 */
public sealed interface Reads {

  /** At {@code T}, the parent's RDD at {@code T}. */
  static Reads current(DStream<?> parent) {
    return new Current(parent);
  }

  /**
   * At {@code T}, the parent's RDDs at times in {@code (T - duration, T]}.
   *
   * @param duration how far back; positive whole milliseconds
   * @throws IllegalArgumentException if it is not
   */
  static Reads last(DStream<?> parent, Duration duration) {
    return new Last(parent, duration);
  }

  /**
   * At {@code T}, the stream's own RDD one slide before. Such a stream is computed at every one of its
   * times, in order, even when no output asks for it.
   */
  static Reads ownPrevious() {
    return new OwnPrevious();
  }

  /**
   * See {@link #current}.
   *
   * @param parent the stream that is read
   */
  record Current(DStream<?> parent) implements Reads {
    /** Checks the parent. */
    public Current {
      requireParent(parent);
    }
  }

  /**
   * See {@link #last}.
   *
   * @param parent the stream that is read
   * @param duration how far back
   */
  record Last(DStream<?> parent, Duration duration) implements Reads {
    /** Checks both. */
    public Last {
      requireParent(parent);
      Durations.requireMillis("duration", duration);
    }
  }

  /** See {@link #ownPrevious}. */
  record OwnPrevious() implements Reads {}

  private static void requireParent(DStream<?> parent) {
    if (parent == null) {
      throw new IllegalArgumentException("parent is null: give the stream that is read");
    }
  }
}
