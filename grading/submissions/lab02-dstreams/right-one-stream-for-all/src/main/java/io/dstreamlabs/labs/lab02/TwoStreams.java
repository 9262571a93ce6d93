package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.Map3Function;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import java.util.List;

public final class TwoStreams {
  private TwoStreams() {}

  @SuppressWarnings("unchecked")
  static <T, U, W> DStream<W> transformWith(
      DStream<T> left, DStream<U> right, Map3Function<Rdd<T>, Rdd<U>, Time, Rdd<W>> f) {
    return new BatchStream<Object, W>(
        List.of(left, right),
        BatchStream.Missing.FAIL,
        (rdds, time) -> f.call((Rdd<T>) (Rdd<?>) rdds.get(0), (Rdd<U>) (Rdd<?>) rdds.get(1), time));
  }
}
