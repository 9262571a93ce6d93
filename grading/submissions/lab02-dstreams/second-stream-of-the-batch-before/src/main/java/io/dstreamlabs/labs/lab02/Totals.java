package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Reads;
import java.util.List;
import java.util.Optional;

public final class Totals {
  private Totals() {}

  static <T> DStream<Long> count(DStream<T> parent) {
    return new CountedStream<>(parent);
  }

  static <T> DStream<T> reduce(DStream<T> parent, ReduceFunction<T> f) {
    return new ReducedStream<>(parent, f);
  }

  private static final class CountedStream<T> extends DStream<Long> {
    private static final long serialVersionUID = 1;

    private final DStream<T> parent;

    CountedStream(DStream<T> parent) {
      super(parent.context(), parent.slideDuration(), Reads.current(parent));
      this.parent = parent;
    }

    @Override
    protected Optional<? extends Rdd<Long>> compute(Time validTime) {
      Optional<? extends Rdd<T>> rdd = parent.getOrCompute(validTime);
      if (rdd.isEmpty()) {
        throw new IllegalStateException("there is nothing to count at " + validTime);
      }
      return Optional.of(context().rdds().parallelize(List.of(rdd.get().count()), 1));
    }
  }

  private static final class ReducedStream<T> extends DStream<T> {
    private static final long serialVersionUID = 1;

    private final DStream<T> parent;
    private final ReduceFunction<T> f;

    ReducedStream(DStream<T> parent, ReduceFunction<T> f) {
      super(parent.context(), parent.slideDuration(), Reads.current(parent));
      this.parent = parent;
      this.f = f;
    }

    @Override
    protected Optional<? extends Rdd<T>> compute(Time validTime) {
      return parent.getOrCompute(validTime).map(rdd -> reduced(rdd));
    }

    private Rdd<T> reduced(Rdd<T> rdd) {
      if (rdd.isEmpty()) {
        return context().rdds().emptyRdd();
      }
      return context().rdds().parallelize(List.of(rdd.reduce(f)), 1);
    }
  }
}
