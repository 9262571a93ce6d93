package io.dstreamlabs.reference;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.kernel.stream.Reads;
import java.util.Optional;

/** As {@link PerBatch}, to pairs: how their keys are spread stays known. */
final class PairPerBatch<T, K, V> extends PairDStream<K, V> {
  private static final long serialVersionUID = 1;

  private final String name;
  private final DStream<T> parent;
  private final MapFunction<Rdd<T>, PairRdd<K, V>> f;

  PairPerBatch(String name, DStream<T> parent, MapFunction<Rdd<T>, PairRdd<K, V>> f) {
    super(parent.context(), parent.slideDuration(), Reads.current(parent));
    this.name = name;
    this.parent = parent;
    this.f = f;
  }

  @Override
  protected Optional<PairRdd<K, V>> compute(Time validTime) throws Exception {
    Optional<? extends Rdd<T>> rdd = parent.getOrCompute(validTime);
    return rdd.isEmpty() ? Optional.empty() : Optional.of(f.call(rdd.get()));
  }

  @Override
  public String toString() {
    return name;
  }
}
