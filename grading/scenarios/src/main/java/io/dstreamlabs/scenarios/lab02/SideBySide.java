package io.dstreamlabs.scenarios.lab02;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Reads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What two streams yield, as one, so that two results of a program can be observed together. No RDD where
 * neither has one.
 */
final class SideBySide extends DStream<Object> {
  private static final long serialVersionUID = 1;

  private final transient List<DStream<?>> parents;

  private SideBySide(DStream<?> one, DStream<?> other) {
    super(one.context(), one.slideDuration(), Reads.current(one), Reads.current(other));
    this.parents = List.of(one, other);
  }

  static DStream<Object> of(DStream<?> one, DStream<?> other) {
    return new SideBySide(one, other);
  }

  @Override
  protected Optional<? extends Rdd<Object>> compute(Time validTime) {
    List<Rdd<Object>> rdds = new ArrayList<>();
    for (DStream<?> parent : parents) {
      parent.getOrCompute(validTime).ifPresent(rdd -> rdds.add(rdd.map(record -> record)));
    }
    return rdds.isEmpty() ? Optional.empty() : Optional.of(context().rdds().union(rdds));
  }
}
