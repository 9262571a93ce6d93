package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.FilterFunction;
import io.dstreamlabs.kernel.function.FlatMapFunction;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Reads;
import java.util.Optional;

public final class FlatMaps {
  private FlatMaps() {}

  static <T, U> DStream<U> flatMap(DStream<T> parent, FlatMapFunction<T, U> f) {
    return new FlatMappedStream<>(parent, f);
  }

  static <T> DStream<T> filter(DStream<T> parent, FilterFunction<T> f) {
    return new FilteredStream<>(parent, f);
  }

  private static final class FlatMappedStream<T, U> extends DStream<U> {
    private static final long serialVersionUID = 1;

    private final DStream<T> parent;
    private final FlatMapFunction<T, U> f;

    FlatMappedStream(DStream<T> parent, FlatMapFunction<T, U> f) {
      super(parent.context(), parent.slideDuration(), Reads.current(parent));
      this.parent = parent;
      this.f = f;
    }

    @Override
    protected Optional<? extends Rdd<U>> compute(Time validTime) {
      return parent.getOrCompute(validTime).map(rdd -> rdd.flatMap(f));
    }
  }

  private static final class FilteredStream<T> extends DStream<T> {
    private static final long serialVersionUID = 1;

    private final DStream<T> parent;
    private final FilterFunction<T> f;

    FilteredStream(DStream<T> parent, FilterFunction<T> f) {
      super(parent.context(), parent.slideDuration(), Reads.current(parent));
      this.parent = parent;
      this.f = f;
    }

    @Override
    protected Optional<? extends Rdd<T>> compute(Time validTime) {
      return parent.getOrCompute(validTime).map(rdd -> rdd.filter(f));
    }
  }
}
