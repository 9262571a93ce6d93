package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.Map2Function;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Reads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The RDDs of some streams at one time, turned into another one. */
final class BatchStream<T, U> extends DStream<U> {
  private static final long serialVersionUID = 1;

  /** What happens when a parent has no RDD. */
  enum Missing {
    SKIP,
    FAIL
  }

  private final List<? extends DStream<? extends T>> parents;
  private final Missing missing;
  private final Map2Function<List<Rdd<T>>, Time, Rdd<U>> f;

  BatchStream(
      List<? extends DStream<? extends T>> parents,
      Missing missing,
      Map2Function<List<Rdd<T>>, Time, Rdd<U>> f) {
    super(
        parents.get(0).context(),
        parents.get(0).slideDuration(),
        parents.stream().map(Reads::current).toArray(Reads[]::new));
    for (DStream<?> parent : parents) {
      if (!parent.slideDuration().equals(slideDuration())) {
        throw new IllegalArgumentException(
            "slides of " + slideDuration().toMillis() + " ms and "
                + parent.slideDuration().toMillis() + " ms do not go together");
      }
    }
    this.parents = parents;
    this.missing = missing;
    this.f = f;
  }

  @Override
  @SuppressWarnings("unchecked")
  protected Optional<? extends Rdd<U>> compute(Time validTime) throws Exception {
    List<Rdd<T>> rdds = new ArrayList<>();
    for (DStream<? extends T> parent : parents) {
      Optional<? extends Rdd<? extends T>> rdd = parent.getOrCompute(validTime);
      if (rdd.isPresent()) {
        rdds.add((Rdd<T>) rdd.get());
      } else if (missing == Missing.SKIP) {
        return Optional.empty();
      } else {
        throw new IllegalStateException("no RDD of " + parent + " at " + validTime);
      }
    }
    Rdd<U> result = f.call(rdds, validTime);
    if (result == null) {
      throw new IllegalStateException("null instead of an RDD at " + validTime);
    }
    return Optional.of(result);
  }
}
