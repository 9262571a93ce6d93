package io.dstreamlabs.reference.window;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Reads;
import java.util.List;
import java.util.Optional;

/**
 * The union of the parent's RDDs in the window, oldest first.
 *
 * <pre>
 * window(3 s, 2 s) at 6 s     parent:  ... 3 s | 4 s  5 s  6 s |
 * </pre>
 */
final class WindowStream<T> extends DStream<T> {
  private static final long serialVersionUID = 1;

  private final DStream<T> parent;
  private final WindowSpec spec;

  WindowStream(DStream<T> parent, WindowSpec spec) {
    super(parent.context(), spec.slideDuration(), Reads.last(parent, spec.windowDuration()));
    this.parent = parent;
    this.spec = spec;
  }

  @Override
  protected Optional<? extends Rdd<T>> compute(Time validTime) {
    List<? extends Rdd<T>> rdds = parent.rdds(validTime.minus(spec.windowDuration()), validTime);
    return Optional.of(
        switch (rdds.size()) {
          case 0 -> context().rdds().emptyRdd();
          case 1 -> rdds.get(0);
          default -> context().rdds().union(rdds);
        });
  }

  @Override
  public String toString() {
    return "window";
  }
}
