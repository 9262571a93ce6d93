package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Reads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The RDDs of all parents at the same time turned into one; each parent must have one. */
final class AllRdds<T, U> extends DStream<U> {
  private static final long serialVersionUID = 1;

  private final String name;
  private final List<DStream<T>> parents;
  private final MapFunction<List<Rdd<T>>, Rdd<U>> f;

  AllRdds(String name, List<DStream<T>> parents, MapFunction<List<Rdd<T>>, Rdd<U>> f) {
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
      rdds.add(rddOf(parent, validTime, name));
    }
    return Optional.of(f.call(rdds));
  }

  /**
   * The RDD that {@code parent} must have at {@code validTime}.
   *
   * @throws IllegalStateException if it has none
   */
  static <T> Rdd<T> rddOf(DStream<T> parent, Time validTime, String name) {
    Optional<? extends Rdd<T>> rdd = parent.getOrCompute(validTime);
    if (rdd.isEmpty()) {
      throw new IllegalStateException(
          "%s needs an RDD of %s at %s, and there is none".formatted(name, parent, validTime));
    }
    return rdd.get();
  }

  /**
   * The slide that all of {@code streams} have.
   *
   * @throws IllegalArgumentException if they differ
   */
  static Duration commonSlide(String name, List<? extends DStream<?>> streams) {
    Duration slide = streams.get(0).slideDuration();
    for (DStream<?> stream : streams) {
      if (!stream.slideDuration().equals(slide)) {
        throw new IllegalArgumentException(
            "the streams of %s slide by %d ms and %d ms, but must have the same slide"
                .formatted(name, slide.toMillis(), stream.slideDuration().toMillis()));
      }
    }
    return slide;
  }

  private static <T> DStream<T> first(String name, List<DStream<T>> parents) {
    if (parents.isEmpty()) {
      throw new IllegalArgumentException(name + " was given no streams: give one or more");
    }
    return parents.get(0);
  }
}
