package io.dstreamlabs.benchmarks;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.InputDStream;
import io.dstreamlabs.kernel.stream.StreamingContext;
import java.util.List;
import java.util.Optional;

/** A few RDDs that come again and again, so that an input of any length costs nothing to make. */
final class Cycled<T> extends InputDStream<T> {
  private static final long serialVersionUID = 1;

  private final transient List<Rdd<T>> rdds;
  private int next;

  /** The RDDs of {@code batches}, in a circle; at least one. */
  Cycled(StreamingContext context, List<List<T>> batches) {
    super(context);
    this.rdds = batches.stream().map(batch -> context.rdds().parallelize(batch)).toList();
  }

  @Override
  protected Optional<? extends Rdd<T>> compute(Time validTime) {
    Rdd<T> rdd = rdds.get(next);
    next = (next + 1) % rdds.size();
    return Optional.of(rdd);
  }
}
