package io.dstreamlabs.reference.window;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Partitioner;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.kernel.stream.Reads;
import java.util.List;
import java.util.Optional;

/** The values of each key in the window together; RDDs whose keys are spread alike are not moved. */
final class GroupedWindowStream<K, V> extends PairDStream<K, Iterable<V>> {
  private static final long serialVersionUID = 1;

  private final PairDStream<K, V> parent;
  private final WindowSpec spec;
  private final Partitioner partitioner;

  GroupedWindowStream(PairDStream<K, V> parent, WindowSpec spec, Partitioner partitioner) {
    super(parent.context(), spec.slideDuration(), Reads.last(parent, spec.windowDuration()));
    this.parent = parent;
    this.spec = spec;
    this.partitioner = partitioner;
  }

  @Override
  protected Optional<PairRdd<K, Iterable<V>>> compute(Time validTime) {
    List<PairRdd<K, V>> rdds = parent.rdds(validTime.minus(spec.windowDuration()), validTime);
    PairRdd<K, V> all = rdds.isEmpty() ? context().rdds().emptyPairRdd() : Batches.union(rdds);
    return Optional.of(all.groupByKey(partitioner));
  }

  @Override
  public String toString() {
    return "groupByKeyAndWindow";
  }
}
