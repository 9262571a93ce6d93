package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Partitioner;
import io.dstreamlabs.kernel.rdd.Rdd;
import java.util.Optional;

/** Each RDD turned into one of pairs; no RDD where the parent has none. */
final class EachPairRdd<T, K, V> extends PairDStream<K, V> {
  private static final long serialVersionUID = 1;

  private final String name;
  private final DStream<T> parent;
  private final MapFunction<Rdd<T>, PairRdd<K, V>> f;

  EachPairRdd(String name, DStream<T> parent, MapFunction<Rdd<T>, PairRdd<K, V>> f) {
    super(parent.context(), parent.slideDuration(), Reads.current(parent));
    this.name = name;
    this.parent = parent;
    this.f = f;
  }

  /** The same pairs, the keys of each RDD spread by {@code partitioner}. */
  static <K, V> PairDStream<K, V> spread(PairDStream<K, V> stream, Partitioner partitioner) {
    return new EachPairRdd<>(
        stream.toString(), stream, rdd -> PairRdd.of(rdd).partitionBy(partitioner));
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
