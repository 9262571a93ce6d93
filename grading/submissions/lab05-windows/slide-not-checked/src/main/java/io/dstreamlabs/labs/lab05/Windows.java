package io.dstreamlabs.labs.lab05;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Reads;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

public final class Windows {
  private Windows() {}

  static <T> DStream<T> window(DStream<T> parent, Duration windowDuration, Duration slideDuration) {
    return new WindowedStream<>(parent, windowDuration, slideDuration);
  }

  private static final class WindowedStream<T> extends DStream<T> {
    private static final long serialVersionUID = 1;

    private final DStream<T> parent;
    private final Duration windowDuration;

    WindowedStream(DStream<T> parent, Duration windowDuration, Duration slideDuration) {
      super(parent.context(), slideDuration, Reads.last(parent, windowDuration));
      this.parent = parent;
      this.windowDuration = windowDuration;
    }

    @Override
    protected Optional<? extends Rdd<T>> compute(Time validTime) {
      List<? extends Rdd<T>> rdds = parent.rdds(validTime.minus(windowDuration), validTime);
      if (rdds.isEmpty()) {
        return Optional.of(context().rdds().emptyRdd());
      }
      return Optional.of(context().rdds().union(rdds));
    }
  }
}
