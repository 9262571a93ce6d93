package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.FilterFunction;
import io.dstreamlabs.kernel.function.FlatMapFunction;
import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Reads;
import java.util.Optional;

/** Exercise 2.2: {@code flatMap(f)} and {@code filter(f)}. */
public final class FlatMaps {
  private FlatMaps() {}

  static <T, U> DStream<U> flatMap(DStream<T> parent, FlatMapFunction<T, U> f) {
    return new EachRdd<>(parent, rdd -> rdd.flatMap(f));
  }

  static <T> DStream<T> filter(DStream<T> parent, FilterFunction<T> f) {
    return new EachRdd<>(parent, rdd -> rdd.filter(f));
  }

  private static final class EachRdd<T, U> extends DStream<U> {
    private static final long serialVersionUID = 1;

    private final DStream<T> parent;
    private final MapFunction<Rdd<T>, Rdd<U>> f;

    EachRdd(DStream<T> parent, MapFunction<Rdd<T>, Rdd<U>> f) {
      super(parent.context(), parent.slideDuration(), Reads.current(parent));
      this.parent = parent;
      this.f = f;
    }

    @Override
    protected Optional<? extends Rdd<U>> compute(Time validTime) throws Exception {
      Optional<? extends Rdd<T>> rdd = parent.getOrCompute(validTime);
      return rdd.isPresent() ? Optional.of(f.call(rdd.get())) : Optional.empty();
    }
  }
}
