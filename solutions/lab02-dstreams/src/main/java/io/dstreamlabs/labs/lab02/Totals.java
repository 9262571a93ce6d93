package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.HashPartitioner;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import java.util.List;

/**
 * Exercise 2.4: {@code count()} and {@code reduce(f)}.
 *
 * <pre>
 * batch time (s)  1      2  3  4
 * parent          3 9 4  -  5  .    - = an RDD without records
 * count()         3      0  1  !    ! = the batch fails
 * reduce(max)     9      -  5  .    . = no RDD
 * </pre>
 *
 * Only {@code transform}, subclasses of {@link DStream}, operations on RDDs and the lab's own operators
 * are available.
 */
public final class Totals {
  private Totals() {}

  /**
   * A stream that has one record at each time: how many records the parent has there.
   *
   * <ul>
   *   <li>It always is one record: 0 for an RDD without records. Equal records count each.
   *   <li>Nothing is kept from one batch to the next.
   *   <li>It slides as its parent does.
   *   <li>Where the parent has no RDD, there is nothing to count and the batch fails, with an {@link
   *       IllegalStateException} whose message names the batch time, such as {@code 4000 ms}.
   * </ul>
   *
   * @param parent what is counted
   */
  static <T> DStream<Long> count(DStream<T> parent) {
    return new AllRdds<>("count", List.of(parent), rdds -> total(ones(rdds.get(0))));
  }

  /**
   * A stream that has an RDD whenever its parent has one, with one record: all records of the parent's
   * RDD, combined by {@code f}.
   *
   * <ul>
   *   <li>Where the parent's RDD has no record, this one has none: there is no value to start from.
   *   <li>Where the parent has no RDD there is none, and the batch goes on.
   *   <li>Each record is used once: {@code n} records take {@code n - 1} calls of {@code f}, and one
   *       record alone is the result as it is.
   *   <li>{@code f} is associative, so any grouping gives the same. It need not be commutative: combine in
   *       the order of the records.
   *   <li>Nothing is kept from one batch to the next. It slides as its parent does.
   *   <li>What {@code f} throws fails the batch.
   * </ul>
   *
   * <pre>
   * batch time (s)  1      2    3  4  5
   * parent          A B C  D E  -  .  F
   * reduce(join)    A-B-C  D-E  -  .  F
   * </pre>
   *
   * @param parent what is combined; may have no RDD at some times
   * @param f makes one record of two; the one that came first is the first
   */
  static <T> DStream<T> reduce(DStream<T> parent, ReduceFunction<T> f) {
    return new EachRdd<>(parent, rdd -> combined(rdd, f));
  }

  /** A one for each record, and a zero, so that there is something to add up in any case. */
  private static <T> Rdd<Long> ones(Rdd<T> rdd) {
    return rdd.map(record -> 1L).union(rdd.context().parallelize(List.of(0L), 1));
  }

  private static Rdd<Long> total(Rdd<Long> numbers) {
    return combined(numbers, Long::sum);
  }

  /** Everything under one key: so it is a recipe, and no work is done before the output asks. */
  private static <T> Rdd<T> combined(Rdd<T> rdd, ReduceFunction<T> f) {
    PairRdd<Boolean, T> underOneKey = rdd.mapToPair(record -> new Pair<>(true, record));
    return underOneKey.reduceByKey(f, new HashPartitioner(1)).values();
  }
}
