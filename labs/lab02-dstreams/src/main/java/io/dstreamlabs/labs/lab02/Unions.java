package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.NotImplementedYet;
import io.dstreamlabs.kernel.stream.DStream;
import java.util.List;

/**
 * Exercise 2.3: {@code union(streams)}.
 *
 * <pre>
 * batch time (s)       1        2    3    4  5
 * north                a b      -    c    -  d      - = an RDD without records
 * south                x        y z  -    -  .      . = no RDD
 * union(north, south)  a b x    y z  c    -  !      ! = the batch fails
 * union(south, north)  x a b    y z  c    -  !
 * union(north, north)  a b a b  -    c c  -  d d
 * </pre>
 *
 * Only {@code transform}, subclasses of {@link DStream}, operations on RDDs and the lab's own operators
 * are available.
 */
public final class Unions {
  private Unions() {}

  /**
   * A stream that has the records of all {@code parents} at each time: the first parent's first, then the
   * second's, and so on; of each parent in their order.
   *
   * <ul>
   *   <li>Equal records are all kept. A stream that is given twice is there twice.
   *   <li>Parents without records add none; if all are without, so is the union. There always is an RDD.
   *   <li>One stream alone is allowed: the union has what it has.
   *   <li>It slides as its parents do.
   *   <li>Every parent must have an RDD. Where one has none the batch fails, with an {@link
   *       IllegalStateException} whose message names the batch time, such as {@code 5000 ms}.
   * </ul>
   *
   * <p>Two things are refused with an {@link IllegalArgumentException}, when the stream is made:
   *
   * <ul>
   *   <li>no parents at all;
   *   <li>parents whose slides differ: the message names two that do, such as {@code 1000 ms} and {@code
   *       2000 ms}.
   * </ul>
   *
   * <p>The wording is yours.
   *
   * @param parents the streams, all of the same context; one or more, with the same slide
   */
  static <T> DStream<T> union(List<DStream<T>> parents) {
    throw NotImplementedYet.exercise("2.3", "the records of all streams, in their order");
  }
}
