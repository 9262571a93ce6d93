package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.Map3Function;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Reads;
import java.util.Optional;

public final class TwoStreams {
  private TwoStreams() {}

  static <T, U, W> DStream<W> transformWith(
      DStream<T> left, DStream<U> right, Map3Function<Rdd<T>, Rdd<U>, Time, Rdd<W>> f) {
    if (!left.slideDuration().equals(right.slideDuration())) {
      throw new IllegalArgumentException(
          "the streams slide by " + left.slideDuration().toMillis() + " ms and "
              + right.slideDuration().toMillis() + " ms, but must have the same slide");
    }
    return new TransformedStream<>(left, right, f);
  }

  private static final class TransformedStream<T, U, W> extends DStream<W> {
    private static final long serialVersionUID = 1;

    private final DStream<T> left;
    private final DStream<U> right;
    private final Map3Function<Rdd<T>, Rdd<U>, Time, Rdd<W>> f;

    TransformedStream(
        DStream<T> left, DStream<U> right, Map3Function<Rdd<T>, Rdd<U>, Time, Rdd<W>> f) {
      super(
          left.context(),
          left.slideDuration(),
          Reads.current(left),
          Reads.last(right, right.slideDuration().multipliedBy(2)));
      this.left = left;
      this.right = right;
      this.f = f;
    }

    @Override
    protected Optional<? extends Rdd<W>> compute(Time validTime) throws Exception {
      Time before = validTime.minus(slideDuration());
      Rdd<U> old =
          before.isAfter(context().zeroTime()) ? rdd(right, before) : context().rdds().emptyRdd();
      Rdd<W> result = f.call(rdd(left, validTime), old, validTime);
      if (result == null) {
        throw new IllegalStateException("the function returned null at " + validTime);
      }
      return Optional.of(result);
    }

    private static <R> Rdd<R> rdd(DStream<R> stream, Time time) {
      Optional<? extends Rdd<R>> rdd = stream.getOrCompute(time);
      if (rdd.isEmpty()) {
        throw new IllegalStateException(stream + " has no RDD at " + time);
      }
      return rdd.get();
    }
  }
}
