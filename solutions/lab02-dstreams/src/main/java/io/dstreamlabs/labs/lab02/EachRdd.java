package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Reads;
import java.util.Optional;

/** Each RDD turned into another; no RDD where the parent has none. */
final class EachRdd<T, U> extends DStream<U> {
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
