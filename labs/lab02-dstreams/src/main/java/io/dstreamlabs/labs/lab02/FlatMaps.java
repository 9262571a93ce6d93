package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.NotImplementedYet;
import io.dstreamlabs.kernel.function.FilterFunction;
import io.dstreamlabs.kernel.function.FlatMapFunction;
import io.dstreamlabs.kernel.stream.DStream;

/**
 * Exercise 2.2: {@code flatMap(f)} and {@code filter(f)}.
 *
 * <pre>
 * batch time (s)  1      2  3    4  5  6
 * parent          a-b c  -  d-d  .  e  f-g    - = an RDD without records
 * flatMap(split)  a b c  -  d d  .  e  f g    . = no RDD
 * filter(dashed)  a-b    -  d-d  .  -  f-g
 * </pre>
 *
 * Write a subclass of {@link DStream} for them, or one for each, as in {@link Maps}; below, in this file.
 * Only {@code transform}, subclasses of {@link DStream}, operations on RDDs and the lab's own operators
 * are available. ({@code transform} will not do here: it fails the batch where the parent has no RDD.)
 */
public final class FlatMaps {
  private FlatMaps() {}

  /**
   * A stream that has an RDD whenever its parent has one: everything that {@code f} makes of each record,
   * in the order of the records, and for each record in the order that {@code f} gives.
   *
   * <ul>
   *   <li>{@code f} may give any number of records, also none. Where it gives none for every record, the
   *       RDD is there, without records.
   *   <li>Where the parent has no RDD there is none, and the batch goes on.
   *   <li>It slides as its parent does. An RDD of it may be read twice: keep no iterator in it.
   *   <li>What {@code f} throws fails the batch, as it was thrown.
   * </ul>
   *
   * @param parent what is mapped; may have no RDD at some times
   * @param f makes any number of records of one
   */
  static <T, U> DStream<U> flatMap(DStream<T> parent, FlatMapFunction<T, U> f) {
    throw NotImplementedYet.exercise("2.2", "flatten what the function makes of each record");
  }

  /**
   * A stream that has an RDD whenever its parent has one: the records for which {@code f} is true, in
   * their order. Equal records are all kept, or none of them.
   *
   * <ul>
   *   <li>Where no record is kept the RDD is there, without records.
   *   <li>Where the parent has no RDD there is none, and the batch goes on.
   *   <li>It slides as its parent does. An RDD of it may be read twice: keep no iterator in it.
   *   <li>What {@code f} throws fails the batch, as it was thrown.
   * </ul>
   *
   * @param parent what is filtered; may have no RDD at some times
   * @param f says whether a record is kept
   */
  static <T> DStream<T> filter(DStream<T> parent, FilterFunction<T> f) {
    throw NotImplementedYet.exercise("2.2", "keep the records for which the function is true");
  }
}
