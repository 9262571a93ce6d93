package io.dstreamlabs.scenarios;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Reads;
import io.dstreamlabs.replay.Sources;
import java.util.Optional;

/**
 * Only every n-th RDD of a stream; the others are left out.
 *
 * <pre>
 * batch time (s)   1    2    3    4
 * in               a    b    c    d
 * every 2nd        .    b    .    d      . = no RDD is due
 * </pre>
 *
 * @param <T> the records
 */
public final class EveryNth<T> extends DStream<T> {
  private static final long serialVersionUID = 1;

  private final transient DStream<T> parent;

  private EveryNth(DStream<T> parent, long n) {
    super(parent.context(), parent.slideDuration().multipliedBy(n), Reads.current(parent));
    this.parent = parent;
  }

  /** The stream called {@code name}, at the pace that the parameter {@code every} asks for. */
  public static <T> DStream<T> of(Sources sources, String name, Parameters parameters) {
    return of(sources.stream(name), parameters.integer("every", 1));
  }

  /** Every {@code n}-th RDD of {@code stream}; the stream itself where that is each. */
  public static <T> DStream<T> of(DStream<T> stream, long n) {
    return n == 1 ? stream : new EveryNth<>(stream, n);
  }

  @Override
  protected Optional<? extends Rdd<T>> compute(Time validTime) {
    return parent.getOrCompute(validTime);
  }
}
