package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Reads;
import java.util.Optional;

public final class Maps {
  private Maps() {}

  static <T, U> DStream<U> map(DStream<T> parent, MapFunction<T, U> f) {
    return new MappedStream<>(parent, f);
  }

  private static final class MappedStream<T, U> extends DStream<U> {
    private static final long serialVersionUID = 1;

    private final DStream<T> parent;
    private final MapFunction<T, U> f;

    MappedStream(DStream<T> parent, MapFunction<T, U> f) {
      super(parent.context(), parent.slideDuration(), Reads.current(parent));
      this.parent = parent;
      this.f = f;
    }

    @Override
    protected Optional<? extends Rdd<U>> compute(Time validTime) {
      return parent.getOrCompute(validTime).map(rdd -> rdd.map(f));
    }
  }
}
