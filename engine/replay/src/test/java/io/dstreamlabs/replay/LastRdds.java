package io.dstreamlabs.replay;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Reads;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The records of the last {@code length}, for tests of how long a replay runs. */
final class LastRdds<T> extends DStream<T> {
  private static final long serialVersionUID = 1;

  private final DStream<T> parent;
  private final Duration length;

  LastRdds(DStream<T> parent, Duration length, Duration slide) {
    super(parent.context(), slide, Reads.last(parent, length));
    this.parent = parent;
    this.length = length;
  }

  @Override
  protected Optional<? extends Rdd<T>> compute(Time validTime) {
    List<? extends Rdd<T>> rdds = parent.rdds(validTime.minus(length), validTime);
    return Optional.of(
        rdds.isEmpty() ? context().rdds().<T>emptyRdd() : context().rdds().union(rdds));
  }
}
