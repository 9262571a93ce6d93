package io.dstreamlabs.labs.lab05;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Reads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

public final class ReducedWindows {
  private ReducedWindows() {}

  static <T> DStream<T> reduceByWindow(
      DStream<T> parent,
      ReduceFunction<T> reduce,
      Duration windowDuration,
      Duration slideDuration) {
    return new ReducedStream<>(parent, reduce, windowDuration, slideDuration);
  }

  private static final class ReducedStream<T> extends DStream<T> {
    private static final long serialVersionUID = 1;

    private final DStream<T> parent;
    private final ReduceFunction<T> reduce;
    private final Duration windowDuration;

    ReducedStream(
        DStream<T> parent,
        ReduceFunction<T> reduce,
        Duration windowDuration,
        Duration slideDuration) {
      super(parent.context(), slideDuration, Reads.last(parent, windowDuration));
      this.parent = parent;
      this.reduce = reduce;
      this.windowDuration = windowDuration;
    }

    @Override
    protected Optional<? extends Rdd<T>> compute(Time validTime) {
      WindowRange range = WindowRange.endingAt(validTime, windowDuration);
      List<T> results = new ArrayList<>();
      for (Rdd<T> rdd : parent.rdds(range.after(), range.upTo())) {
        if (!rdd.isEmpty()) {
          results.add(rdd.reduce(reduce));
        }
      }
      Rdd<T> all = context().rdds().parallelize(results, 1);
      return Optional.of(
          results.isEmpty() ? all : context().rdds().parallelize(List.of(all.reduce(reduce)), 1));
    }
  }
}
