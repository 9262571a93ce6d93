package io.dstreamlabs.reference;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Partitioner;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.kernel.stream.Reads;
import java.util.Optional;

/** The values of each key combined once per batch, so that windows that overlap share the work. */
final class PanesByKey<K, V> extends PairDStream<K, V> {
  private static final long serialVersionUID = 1;

  private final PairDStream<K, V> parent;
  private final ReduceFunction<V> reduce;
  private final Partitioner partitioner;

  PanesByKey(PairDStream<K, V> parent, ReduceFunction<V> reduce, Partitioner partitioner) {
    super(parent.context(), parent.slideDuration(), Reads.current(parent));
    this.parent = parent;
    this.reduce = reduce;
    this.partitioner = partitioner;
  }

  @Override
  protected Optional<PairRdd<K, V>> compute(Time validTime) {
    return parent.getOrCompute(validTime).map(rdd -> rdd.reduceByKey(reduce, partitioner));
  }

  @Override
  public String toString() {
    return "the panes of reduceByKeyAndWindow";
  }
}
