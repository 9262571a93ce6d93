package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The RDDs of several streams at one time turned into one; every one of them must have an RDD. */
final class TransformedDStream<U> extends DStream<U> {
  private static final long serialVersionUID = 1;

  private final String name;
  private final List<DStream<?>> parents;
  private final Transformation<U> transformation;

  /** What is done with the parents' RDDs. */
  interface Transformation<U> extends Serializable {
    Rdd<U> call(Inputs rdds, Time time) throws Exception;
  }

  /**
   * The parents' RDDs, in the parents' order.
   *
   * @param all the RDDs
   */
  record Inputs(List<Rdd<?>> all) {
    @SuppressWarnings("unchecked") // the caller knows the record type of its own parent
    <T> Rdd<T> rdd(int index) {
      return (Rdd<T>) all.get(index);
    }
  }

  TransformedDStream(
      String name,
      StreamingContext context,
      List<DStream<?>> parents,
      Transformation<U> transformation) {
    super(
        context, commonSlide(parents), parents.stream().map(Reads::current).toArray(Reads[]::new));
    this.name = name;
    this.parents = List.copyOf(parents);
    this.transformation = transformation;
  }

  @Override
  protected Optional<? extends Rdd<U>> compute(Time validTime) throws Exception {
    List<Rdd<?>> rdds = new ArrayList<>();
    for (DStream<?> parent : parents) {
      rdds.add(parent.getOrCompute(validTime).orElseThrow(() -> missing(parent, validTime)));
    }
    Rdd<U> rdd = transformation.call(new Inputs(rdds), validTime);
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

  private IllegalStateException missing(DStream<?> parent, Time validTime) {
    return new IllegalStateException(
        "%s needs an RDD of %s at %s, and there is none: skip such batches in a DStream of your own"
            .formatted(name, parent, validTime));
  }

  private static Duration commonSlide(List<DStream<?>> parents) {
    if (parents.isEmpty()) {
      throw new IllegalArgumentException("the list of streams is empty: give one or more");
    }
    Duration slide = parents.get(0).slideDuration();
    for (DStream<?> parent : parents) {
      if (!parent.slideDuration().equals(slide)) {
        throw new IllegalArgumentException(
            "the streams slide by %d ms and %d ms, but must have the same slide"
                .formatted(slide.toMillis(), parent.slideDuration().toMillis()));
      }
    }
    return slide;
  }
}
