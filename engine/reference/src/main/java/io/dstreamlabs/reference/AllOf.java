package io.dstreamlabs.reference;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.Map2Function;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Reads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The RDDs of several streams turned into one; each of them must have one. */
final class AllOf<T, U> extends DStream<U> {
  private static final long serialVersionUID = 1;

  private final String name;
  private final List<DStream<T>> parents;
  private final Map2Function<List<Rdd<T>>, Time, Rdd<U>> f;

  AllOf(String name, List<DStream<T>> parents, Map2Function<List<Rdd<T>>, Time, Rdd<U>> f) {
    super(
        first(name, parents).context(),
        commonSlide(name, parents),
        parents.stream().map(Reads::current).toArray(Reads[]::new));
    this.name = name;
    this.parents = List.copyOf(parents);
    this.f = f;
  }

  @Override
  protected Optional<? extends Rdd<U>> compute(Time validTime) throws Exception {
    List<Rdd<T>> rdds = new ArrayList<>();
    for (DStream<T> parent : parents) {
      rdds.add(parent.getOrCompute(validTime).orElseThrow(() -> missing(parent, validTime)));
    }
    Rdd<U> rdd = f.call(rdds, validTime);
    if (rdd == null) {
      throw new IllegalStateException(
          "the function of %s returned null at %s: return an RDD, such as context.rdds().emptyRdd()"
              .formatted(name, validTime));
    }
    return Optional.of(rdd);
  }

  @Override
  public String toString() {
    return name;
  }

  private IllegalStateException missing(DStream<T> parent, Time validTime) {
    return new IllegalStateException(
        "%s needs an RDD of %s at %s, and there is none: skip such batches in a DStream of your own"
            .formatted(name, parent, validTime));
  }

  private static <T> DStream<T> first(String name, List<DStream<T>> parents) {
    if (parents.isEmpty()) {
      throw new IllegalArgumentException(name + " was given no streams: give one or more");
    }
    return parents.get(0);
  }

  private static <T> Duration commonSlide(String name, List<DStream<T>> parents) {
    Duration slide = first(name, parents).slideDuration();
    for (DStream<T> parent : parents) {
      if (!parent.slideDuration().equals(slide)) {
        throw new IllegalArgumentException(
            "the streams of %s slide by %d ms and %d ms, but must have the same slide"
                .formatted(name, slide.toMillis(), parent.slideDuration().toMillis()));
      }
    }
    return slide;
  }
}
