package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Reads;
import java.util.Optional;

public final class Maps {
  private static MapFunction<?, ?> function;

  private Maps() {}

  static <T, U> DStream<U> map(DStream<T> parent, MapFunction<T, U> f) {
    function = f;
    return new MappedStream<>(parent);
  }

  private static final class MappedStream<T, U> extends DStream<U> {
    private static final long serialVersionUID = 1;

    private final DStream<T> parent;

    MappedStream(DStream<T> parent) {
      super(parent.context(), parent.slideDuration(), Reads.current(parent));
      this.parent = parent;
    }

    @Override
    @SuppressWarnings("unchecked")
    protected Optional<? extends Rdd<U>> compute(Time validTime) {
      MapFunction<T, U> f = (MapFunction<T, U>) function;
      return parent.getOrCompute(validTime).map(rdd -> rdd.map(f));
    }
  }
}
