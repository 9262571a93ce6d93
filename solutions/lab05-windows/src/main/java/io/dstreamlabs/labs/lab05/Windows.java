package io.dstreamlabs.labs.lab05;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Reads;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Exercise 5.1: {@code window(windowDuration, slideDuration)}.
 *
 * <pre>
 * batch time (s)     1  2      3  4      5  6        zero time 0, batches of 1 s
 * parent             a  b b    c  -      d  e f      - = an RDD without records
 * window(3 s, 2 s)   .  a b b  .  b b c  .  d e f    . = no RDD is due
 * </pre>
 *
 * In this lab only {@code transform}, subclasses of {@link DStream}, operations on RDDs and the window
 * operators themselves are available; {@code map}, {@code reduceByKey} and the like on streams are not.
 */
public final class Windows {
  private Windows() {}

  /**
   * A stream that has one RDD per {@code slideDuration}, with all records of the parent's RDDs at times
   * in {@code (T - windowDuration, T]}, oldest batch first.
   *
   * <p>The durations have been checked (exercise 5.5).
   */
  static <T> DStream<T> window(DStream<T> parent, Duration windowDuration, Duration slideDuration) {
    return new WindowedStream<>(parent, windowDuration, slideDuration);
  }

  /** An operator is a DStream: what it reads is told to the constructor, compute does the work. */
  private static final class WindowedStream<T> extends DStream<T> {
    private static final long serialVersionUID = 1;

    private final DStream<T> parent;
    private final Duration windowDuration;

    WindowedStream(DStream<T> parent, Duration windowDuration, Duration slideDuration) {
      // "At T, I read the parent's RDDs of the last windowDuration": the kernel keeps them for us.
      super(parent.context(), slideDuration, Reads.last(parent, windowDuration));
      this.parent = parent;
      this.windowDuration = windowDuration;
    }

    /**
     * The RDD of the window that ends at {@code validTime}; the kernel asks only at times that are due.
     *
     * <ul>
     *   <li>{@code parent.rdds(after, upTo)} are the parent's RDDs at times in {@code (after, upTo]},
     *       oldest first; batches that have no RDD are left out of it.
     *   <li>{@code context().rdds()} makes RDDs: {@code union(list)}, {@code emptyRdd()}.
     *   <li>Nothing exists before zero time, so the first windows are short. A window always has an
     *       RDD, even when there is nothing in it.
     * </ul>
     */
    @Override
    protected Optional<? extends Rdd<T>> compute(Time validTime) {
      List<? extends Rdd<T>> rdds = parent.rdds(validTime.minus(windowDuration), validTime);
      return Optional.of(
          rdds.isEmpty() ? context().rdds().emptyRdd() : context().rdds().union(rdds));
    }
  }
}
