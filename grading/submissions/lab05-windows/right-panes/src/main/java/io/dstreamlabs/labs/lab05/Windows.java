package io.dstreamlabs.labs.lab05;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Reads;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
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
    private final transient Deque<Pane<T>> panes = new ArrayDeque<>();

    WindowedStream(DStream<T> parent, Duration windowDuration, Duration slideDuration) {
      super(parent.context(), slideDuration, Reads.last(parent, windowDuration));
      this.parent = parent;
      this.windowDuration = windowDuration;
    }

    @Override
    protected Optional<? extends Rdd<T>> compute(Time validTime) {
      Time begin = validTime.minus(windowDuration);
      Time newest = panes.isEmpty() ? begin : panes.getLast().time();
      Time from = newest.isBefore(begin) ? begin : newest;
      for (Time time = first(from); !time.isAfter(validTime); time = next(time)) {
        Optional<? extends Rdd<T>> rdd = parent.getOrCompute(time);
        if (rdd.isPresent()) {
          panes.addLast(new Pane<>(time, rdd.get()));
        }
      }
      while (!panes.isEmpty() && !panes.getFirst().time().isAfter(begin)) {
        panes.removeFirst();
      }
      if (panes.isEmpty()) {
        return Optional.of(context().rdds().emptyRdd());
      }
      return Optional.of(context().rdds().union(panes.stream().map(Pane::rdd).toList()));
    }

    private Time first(Time after) {
      Time zero = context().zeroTime();
      Time from = after.isBefore(zero) ? zero : after;
      return next(from.floor(parent.slideDuration(), zero));
    }

    private Time next(Time time) {
      return time.plus(parent.slideDuration());
    }
  }
}
