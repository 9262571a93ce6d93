package io.dstreamlabs.reference;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.kernel.stream.Reads;
import java.util.List;
import java.util.Optional;

/** As {@link WindowStream}, for pairs: RDDs whose keys are spread alike are joined without a move. */
final class PairWindowStream<K, V, R> extends PairDStream<K, R> {
  private static final long serialVersionUID = 1;

  private final String name;
  private final PairDStream<K, V> parent;
  private final WindowSpec spec;
  private final MapFunction<PairRdd<K, V>, PairRdd<K, R>> finish;

  PairWindowStream(
      String name,
      PairDStream<K, V> parent,
      WindowSpec spec,
      MapFunction<PairRdd<K, V>, PairRdd<K, R>> finish) {
    super(parent.context(), spec.slideDuration(), Reads.last(parent, spec.windowDuration()));
    this.name = name;
    this.parent = parent;
    this.spec = spec;
    this.finish = finish;
  }

  @Override
  protected Optional<PairRdd<K, R>> compute(Time validTime) throws Exception {
    List<PairRdd<K, V>> rdds = parent.rdds(validTime.minus(spec.windowDuration()), validTime);
    return Optional.of(finish.call(union(rdds)));
  }

  @Override
  public String toString() {
    return name;
  }

  private PairRdd<K, V> union(List<PairRdd<K, V>> rdds) {
    return switch (rdds.size()) {
      case 0 -> context().rdds().emptyPairRdd();
      case 1 -> rdds.get(0);
      default -> context().rdds().unionPairs(rdds);
    };
  }
}
