package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.NotImplementedYet;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Reads;
import java.util.Optional;

/**
 * Exercise 2.1: {@code map(f)}.
 *
 * <pre>
 * batch time (s)  1        2    3  4  5        zero time 0, batches of 1 s
 * parent          cat owl  fox  -  .  tiger    - = an RDD without records
 * map(length)     3 3      3    -  .  5        . = no RDD
 * </pre>
 *
 * In this lab only {@code transform}, subclasses of {@link DStream}, operations on RDDs and the lab's own
 * operators are available; {@code reduceByKey}, {@code window} and the like on streams are not.
 */
public final class Maps {
  private Maps() {}

  /**
   * A stream that has an RDD whenever its parent has one: what {@code f} makes of each record, in the
   * order of the records.
   *
   * <ul>
   *   <li>As many records as the parent has: equal ones are not one. An RDD without records stays one.
   *   <li>Where the parent has no RDD there is none, and the batch goes on.
   *   <li>It slides as its parent does. An RDD of it may be read twice: keep no iterator in it.
   *   <li>What {@code f} throws fails the batch, as it was thrown.
   * </ul>
   *
   * @param parent what is mapped; may have no RDD at some times
   * @param f makes one record of one
   */
  static <T, U> DStream<U> map(DStream<T> parent, MapFunction<T, U> f) {
    return new MappedStream<>(parent, f);
  }

  /** An operator is a DStream: what it reads is told to the constructor, compute does the work. */
  private static final class MappedStream<T, U> extends DStream<U> {
    private static final long serialVersionUID = 1;

    private final DStream<T> parent;
    private final MapFunction<T, U> f;

    MappedStream(DStream<T> parent, MapFunction<T, U> f) {
      // "At T, I read the parent's RDD of T", and there is one of mine whenever one of the parent's
      // is due.
      super(parent.context(), parent.slideDuration(), Reads.current(parent));
      this.parent = parent;
      this.f = f;
    }

    /**
     * The RDD at {@code validTime}, or none; the kernel asks once for each time that is due.
     *
     * <ul>
     *   <li>{@code parent.getOrCompute(validTime)} is the parent's RDD at that time, or empty.
     *   <li>{@code rdd.map(f)} is a new RDD. Nothing is computed yet: an RDD is a recipe.
     * </ul>
     */
    @Override
    protected Optional<? extends Rdd<U>> compute(Time validTime) {
      throw NotImplementedYet.exercise("2.1", "map the parent's RDD");
    }
  }
}
