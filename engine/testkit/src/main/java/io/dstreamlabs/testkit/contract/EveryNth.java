package io.dstreamlabs.testkit.contract;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Reads;
import java.util.Optional;

/** Only every n-th RDD of a stream, so that there is a parent with a longer slide. */
final class EveryNth<T> extends DStream<T> {
  private static final long serialVersionUID = 1;

  private final DStream<T> parent;

  EveryNth(DStream<T> parent, long n) {
    super(parent.context(), parent.slideDuration().multipliedBy(n), Reads.current(parent));
    this.parent = parent;
  }

  @Override
  protected Optional<? extends Rdd<T>> compute(Time validTime) {
    return parent.getOrCompute(validTime);
  }
}
