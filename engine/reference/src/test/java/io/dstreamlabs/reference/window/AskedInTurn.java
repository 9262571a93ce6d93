package io.dstreamlabs.reference.window;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Reads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks for the newest RDD of a stream first, and then for those before it; at every n-th of its times only. */
final class AskedInTurn<T> extends DStream<T> {
  private static final long serialVersionUID = 1;

  private final DStream<T> parent;
  private final int rdds;

  AskedInTurn(DStream<T> parent, int every, int rdds) {
    super(
        parent.context(),
        parent.slideDuration().multipliedBy(every),
        Reads.last(parent, parent.slideDuration().multipliedBy(rdds)));
    this.parent = parent;
    this.rdds = rdds;
  }

  @Override
  protected Optional<? extends Rdd<T>> compute(Time validTime) {
    List<Rdd<T>> all = new ArrayList<>();
    for (int back = 0; back < rdds; back++) {
      parent
          .getOrCompute(validTime.minus(parent.slideDuration().multipliedBy(back)))
          .ifPresent(all::add);
    }
    return Optional.of(context().rdds().union(all));
  }
}
