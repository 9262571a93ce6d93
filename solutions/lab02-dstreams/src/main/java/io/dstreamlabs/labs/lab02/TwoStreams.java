package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.Map3Function;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Reads;
import java.util.List;
import java.util.Optional;

/**
 * Exercise 2.5: {@code transformWith(other, f)}.
 *
 * <pre>
 * batch time (s)                1            2    3    4
 * seen                          tea owl      fox  -    cat    - = an RDD without records
 * bought                        owl          -    tea  .      . = no RDD
 * transformWith(bought, minus)  tea          fox  -    !      ! = the batch fails
 * transformWith(bought, union)  tea owl owl  fox  tea  !
 * </pre>
 *
 * Only {@code transform}, subclasses of {@link DStream}, operations on RDDs and the lab's own operators
 * are available. {@code left.transformWith(..)} is this very exercise: it would call itself.
 */
public final class TwoStreams {
  private TwoStreams() {}

  /**
   * A stream that has, at each time, the RDD that {@code f} makes of the two RDDs of that time.
   *
   * <ul>
   *   <li>{@code f} is given the left RDD, the right RDD and the batch time, once per batch. It is called
   *       here, where the stream is, and describes the work with operations on RDDs.
   *   <li>What it returns is the RDD of this stream, whatever is in it. There always is one.
   *   <li>{@code left} and {@code right} may be the same stream.
   *   <li>It slides as its parents do.
   *   <li>Both must have an RDD. Where one has none the batch fails, with an {@link
   *       IllegalStateException} whose message names the batch time, such as {@code 4000 ms}; {@code f} is
   *       not called.
   *   <li>Where {@code f} returns null the batch fails in the same way: say what was wrong, for a null
   *       that goes on fails somewhere else, and nobody knows why.
   *   <li>What {@code f} throws fails the batch, as it was thrown.
   *   <li>If the slides of the two differ, it is refused with an {@link IllegalArgumentException} when the
   *       stream is made: the message names both, such as {@code 1000 ms} and {@code 2000 ms}.
   * </ul>
   *
   * <p>The wording is yours.
   *
   * @param left the first stream
   * @param right another of the same context, with the same slide
   * @param f makes one RDD of two
   */
  static <T, U, W> DStream<W> transformWith(
      DStream<T> left, DStream<U> right, Map3Function<Rdd<T>, Rdd<U>, Time, Rdd<W>> f) {
    return new BothRdds<>(left, right, f);
  }

  /** The RDDs of two streams at the same time, turned into one. */
  private static final class BothRdds<T, U, W> extends DStream<W> {
    private static final long serialVersionUID = 1;

    private final DStream<T> left;
    private final DStream<U> right;
    private final Map3Function<Rdd<T>, Rdd<U>, Time, Rdd<W>> f;

    BothRdds(DStream<T> left, DStream<U> right, Map3Function<Rdd<T>, Rdd<U>, Time, Rdd<W>> f) {
      super(
          left.context(),
          AllRdds.commonSlide("transformWith", List.of(left, right)),
          Reads.current(left),
          Reads.current(right));
      this.left = left;
      this.right = right;
      this.f = f;
    }

    @Override
    protected Optional<? extends Rdd<W>> compute(Time validTime) throws Exception {
      Rdd<T> first = AllRdds.rddOf(left, validTime, "transformWith");
      Rdd<U> second = AllRdds.rddOf(right, validTime, "transformWith");
      Rdd<W> made = f.call(first, second, validTime);
      if (made == null) {
        throw new IllegalStateException(
            "the function of transformWith returned null at %s: return an RDD, such as context.rdds().emptyRdd()"
                .formatted(validTime));
      }
      return Optional.of(made);
    }
  }
}
