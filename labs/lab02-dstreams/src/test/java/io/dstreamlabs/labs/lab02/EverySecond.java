package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Reads;
import java.util.Optional;

/** Every second RDD of a stream: so there is a stream that slides by two batches. */
final class EverySecond<T> extends DStream<T> {
  private static final long serialVersionUID = 1;

  private final DStream<T> parent;

  EverySecond(DStream<T> parent) {
    super(parent.context(), parent.slideDuration().multipliedBy(2), Reads.current(parent));
    this.parent = parent;
  }

  @Override
  protected Optional<? extends Rdd<T>> compute(Time validTime) {
    return parent.getOrCompute(validTime);
  }
}
