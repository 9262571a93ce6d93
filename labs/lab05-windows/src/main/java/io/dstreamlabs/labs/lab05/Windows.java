package io.dstreamlabs.labs.lab05;

import io.dstreamlabs.kernel.NotImplementedYet;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Reads;
import java.time.Duration;
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
   * A stream that has one RDD at every multiple of {@code slideDuration} after zero time, and at no other
   * time. The RDD at {@code T} holds all records of the parent's RDDs at times in {@code (T -
   * windowDuration, T]}.
   *
   * <ul>
   *   <li>Oldest batch first, and each batch with its records in their order. Equal records are not one.
   *   <li>Nothing exists before zero time, so the first windows are short.
   *   <li>A batch that has no RDD is left out. The window has an RDD all the same; where it has no
   *       record, that is an RDD without records.
   *   <li>A window as long as its slide holds each batch once. It may also be shorter than its slide:
   *       then some batches are in no window.
   *   <li>A window counts in RDDs of its parent, whose slide may be longer than a batch. If the parent is
   *       a window itself, a record is there once for each inner window that holds it.
   *   <li>It goes by time alone, and keeps nothing outside of its stream (no static fields): the same
   *       batches later give the same windows later, two windows over one stream do not disturb one
   *       another, and a program that is run again gives the same. It needs no RDD that is older than
   *       {@code windowDuration}, however long the program runs.
   * </ul>
   *
   * <pre>
   * batch time (s)          1  2    3  4          5  6      7  8
   * parent                  a  b    c  d          e  f      g  h
   * window(3 s, 2 s)        .  a b  .  b c d      .  d e f  .  f g h
   * window(4 s, 4 s) of it  .  .    .  a b b c d  .  .      .  d e f f g h
   * window(1 s, 3 s)        .  .    c  .          .  f      .  .
   * </pre>
   *
   * <p>The durations have been checked (exercise 5.5).
   *
   * @param parent what is windowed; may have no RDD at some times
   * @param windowDuration how far back a window reaches; a positive multiple of the parent's slide
   * @param slideDuration the distance between two windows; a positive multiple of the parent's slide
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
      throw NotImplementedYet.exercise("5.1", "union the parent's RDDs of the window");
    }
  }
}
