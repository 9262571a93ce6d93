package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The records of the last while, as a plain operator would be written. */
final class LastOnes extends DStream<String> {
  private static final long serialVersionUID = 1;

  final transient List<Time> computedAt = new ArrayList<>();
  private final DStream<String> parent;
  private final Duration back;

  LastOnes(DStream<String> parent, Duration back, Duration slide) {
    super(parent.context(), slide, Reads.last(parent, back));
    this.parent = parent;
    this.back = back;
  }

  @Override
  protected Optional<? extends Rdd<String>> compute(Time validTime) {
    computedAt.add(validTime);
    List<? extends Rdd<String>> rdds = parent.rdds(validTime.minus(back), validTime);
    return Optional.of(rdds.isEmpty() ? context().rdds().emptyRdd() : context().rdds().union(rdds));
  }
}
