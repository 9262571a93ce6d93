package io.dstreamlabs.reference.window;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Partitioner;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.rdd.RddContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The RDDs of several batches as one, in order, in as few partitions as there are workers: so records that are
 * combined within their partition before a shuffle meet those of the other batches there.
 */
final class Batches {
  private Batches() {}

  /** The records of {@code rdds}, of which there is one at least. */
  static <T> Rdd<T> records(List<? extends Rdd<T>> rdds) {
    Rdd<T> first = rdds.get(0);
    return together(rdds.size() == 1 ? first : first.context().union(rdds));
  }

  /** As {@link #records}; what is spread by {@code partitioner} already stays so. */
  static <K, V> PairRdd<K, V> pairs(List<? extends Rdd<Pair<K, V>>> rdds, Partitioner partitioner) {
    List<PairRdd<K, V>> pairs = new ArrayList<>(rdds.size());
    rdds.forEach(rdd -> pairs.add(PairRdd.of(rdd)));
    PairRdd<K, V> all = union(pairs);
    return all.partitioner().equals(Optional.of(partitioner)) ? all : PairRdd.of(together(all));
  }

  /** The pairs of {@code rdds}, of which there is one at least; nothing is moved. */
  static <K, V> PairRdd<K, V> union(List<PairRdd<K, V>> rdds) {
    PairRdd<K, V> first = rdds.get(0);
    return rdds.size() == 1 ? first : first.context().unionPairs(rdds);
  }

  private static <T> Rdd<T> together(Rdd<T> rdd) {
    RddContext context = rdd.context();
    return rdd.numPartitions() > context.defaultParallelism()
        ? rdd.coalesce(context.defaultParallelism())
        : rdd;
  }
}
