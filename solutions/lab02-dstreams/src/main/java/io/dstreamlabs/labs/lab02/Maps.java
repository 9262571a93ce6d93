package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Reads;
import java.util.Optional;

/** Exercise 2.1: {@code map(f)}. */
public final class Maps {
  private Maps() {}

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

    @Override
    protected Optional<? extends Rdd<U>> compute(Time validTime) {
      return parent.getOrCompute(validTime).map(rdd -> rdd.map(f));
    }
  }
}
