package io.dstreamlabs.reference.readme;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Reads;
import java.util.Optional;

/** The records of each batch that the batch before did not have. */
final class Newcomers<T> extends DStream<T> {
  private static final long serialVersionUID = 1;

  private final DStream<T> parent;

  Newcomers(DStream<T> parent) {
    super(
        parent.context(),
        parent.slideDuration(), // one RDD for each RDD of the parent
        Reads.last(parent, parent.slideDuration().multipliedBy(2))); // this batch and the last
    this.parent = parent;
  }

  @Override
  protected Optional<? extends Rdd<T>> compute(Time validTime) {
    Optional<? extends Rdd<T>> now = parent.getOrCompute(validTime);
    Optional<? extends Rdd<T>> before = parent.getOrCompute(validTime.minus(slideDuration()));
    return now.isPresent() && before.isPresent()
        ? Optional.of(now.get().subtract(before.get()))
        : now;
  }
}
