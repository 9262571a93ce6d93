package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.PairRdd;
import java.util.Optional;

/** A stream of pairs seen as a {@link PairDStream}. */
final class PairView<K, V> extends PairDStream<K, V> {
  private static final long serialVersionUID = 1;

  private final DStream<Pair<K, V>> stream;

  PairView(DStream<Pair<K, V>> stream) {
    super(stream.context(), stream.slideDuration(), Reads.current(stream));
    this.stream = stream;
  }

  @Override
  protected Optional<PairRdd<K, V>> compute(Time validTime) {
    return stream.getOrCompute(validTime).map(rdd -> PairRdd.of(rdd));
  }

  @Override
  DStream<?> shown() {
    return stream.shown();
  }

  @Override
  public String toString() {
    return stream.toString();
  }
}
