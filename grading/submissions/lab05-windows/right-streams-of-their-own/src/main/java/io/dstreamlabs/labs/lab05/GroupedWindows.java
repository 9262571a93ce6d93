package io.dstreamlabs.labs.lab05;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.kernel.stream.Reads;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

public final class GroupedWindows {
  private GroupedWindows() {}

  static <K, V> PairDStream<K, Iterable<V>> groupByKeyAndWindow(
      PairDStream<K, V> parent, Duration windowDuration, Duration slideDuration) {
    return new GroupedStream<>(parent, windowDuration, slideDuration);
  }

  private static final class GroupedStream<K, V> extends PairDStream<K, Iterable<V>> {
    private static final long serialVersionUID = 1;

    private final PairDStream<K, V> parent;
    private final Duration windowDuration;

    GroupedStream(PairDStream<K, V> parent, Duration windowDuration, Duration slideDuration) {
      super(parent.context(), slideDuration, Reads.last(parent, windowDuration));
      this.parent = parent;
      this.windowDuration = windowDuration;
    }

    @Override
    protected Optional<PairRdd<K, Iterable<V>>> compute(Time validTime) {
      WindowRange range = WindowRange.endingAt(validTime, windowDuration);
      List<PairRdd<K, V>> rdds = parent.rdds(range.after(), range.upTo());
      if (rdds.isEmpty()) {
        return Optional.of(context().rdds().emptyPairRdd());
      }
      return Optional.of(context().rdds().unionPairs(rdds).groupByKey());
    }
  }
}
