package io.dstreamlabs.reference;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Reads;
import java.util.List;
import java.util.Optional;

/**
 * The union of the parent's RDDs in the window, oldest first, and what is made of it.
 *
 * <pre>
 * window(3 s, 2 s) at 6 s     parent:  ... 3 s | 4 s  5 s  6 s |
 * </pre>
 */
final class WindowStream<T, U> extends DStream<U> {
  private static final long serialVersionUID = 1;

  private final String name;
  private final DStream<T> parent;
  private final WindowSpec spec;
  private final MapFunction<Rdd<T>, Rdd<U>> finish;

  WindowStream(
      String name, DStream<T> parent, WindowSpec spec, MapFunction<Rdd<T>, Rdd<U>> finish) {
    super(parent.context(), spec.slideDuration(), Reads.last(parent, spec.windowDuration()));
    this.name = name;
    this.parent = parent;
    this.spec = spec;
    this.finish = finish;
  }

  @Override
  protected Optional<? extends Rdd<U>> compute(Time validTime) throws Exception {
    List<? extends Rdd<T>> rdds = parent.rdds(validTime.minus(spec.windowDuration()), validTime);
    return Optional.of(finish.call(union(rdds)));
  }

  @Override
  public String toString() {
    return name;
  }

  private Rdd<T> union(List<? extends Rdd<T>> rdds) {
    return switch (rdds.size()) {
      case 0 -> context().rdds().emptyRdd();
      case 1 -> rdds.get(0);
      default -> context().rdds().union(rdds);
    };
  }
}
