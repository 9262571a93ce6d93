package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Reads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

public final class Unions {
  private Unions() {}

  static <T> DStream<T> union(List<DStream<T>> parents) {
    if (parents.isEmpty()) {
      throw new IllegalArgumentException("there are no streams: give one or more");
    }
    Duration slide = parents.get(0).slideDuration();
    for (DStream<T> parent : parents) {
      if (!parent.slideDuration().equals(slide)) {
        throw new IllegalArgumentException(
            "the streams slide by " + slide.toMillis() + " ms and "
                + parent.slideDuration().toMillis() + " ms, but must have the same slide");
      }
    }
    return new UnionStream<>(parents);
  }

  private static final class UnionStream<T> extends DStream<T> {
    private static final long serialVersionUID = 1;

    private final List<DStream<T>> parents;

    UnionStream(List<DStream<T>> parents) {
      super(
          parents.get(0).context(),
          parents.get(0).slideDuration(),
          parents.stream().map(Reads::current).toArray(Reads[]::new));
      this.parents = parents;
    }

    @Override
    protected Optional<? extends Rdd<T>> compute(Time validTime) {
      List<Rdd<T>> rdds = new ArrayList<>();
      for (DStream<T> parent : parents) {
        Optional<? extends Rdd<T>> rdd = parent.getOrCompute(validTime);
        if (rdd.isEmpty()) {
          throw new IllegalStateException(parent + " has no RDD at " + validTime);
        }
        rdds.add(rdd.get());
      }
      return Optional.of(context().rdds().union(rdds));
    }
  }
}
