package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.HashPartitioner;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Partitioner;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.rdd.RddContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An RDD as plain data.
 *
 * @param partitions the records
 * @param hashed over how many partitions the keys are spread by hash, if they are
 * @param table the state by key, if it has one that is still needed
 */
record SavedRdd(
    List<List<Object>> partitions, Maybe<Integer> hashed, Maybe<List<Pair<Object, Object>>> table) {
  private static final String PARTITIONS = "partitions";
  private static final String HASHED = "hashed";
  private static final String TABLE = "table";

  /** The RDD again, spread as it was; by a rule other than hash only where a shuffle asks for it. */
  @SuppressWarnings("unchecked") // a stream reads what the same stream has saved
  <T> Rdd<T> restore(RddContext rdds) {
    if (hashed.isPresent()) {
      List<Pair<Object, Object>> pairs = new ArrayList<>();
      partitions.forEach(records -> pairs.addAll((List<Pair<Object, Object>>) (List<?>) records));
      return (Rdd<T>) rdds.parallelizePairs(pairs).partitionBy(new HashPartitioner(hashed.get()));
    }
    List<Rdd<Object>> parts = new ArrayList<>();
    partitions.forEach(records -> parts.add(rdds.parallelize(records, 1)));
    return (Rdd<T>) (parts.isEmpty() ? rdds.emptyRdd() : rdds.union(parts));
  }

  /**
   * The RDD again, with its state if it was saved; spread as the program says now, which may be over another
   * number of partitions.
   */
  @SuppressWarnings("unchecked") // a stream reads what the same stream has saved
  <K, S, M> Rdd<M> restore(RddContext rdds, Partitioner partitioner) {
    if (!table.isPresent()) {
      return restore(rdds);
    }
    Rdd<M> emitted =
        partitions.size() == partitioner.numPartitions()
            ? restore(rdds)
            : (Rdd<M>)
                rdds.parallelize(
                    partitions.stream().flatMap(List::stream).toList(),
                    partitioner.numPartitions());
    PairRdd<K, S> states = (PairRdd<K, S>) (PairRdd<?, ?>) rdds.parallelizePairs(table.get(), 1);
    return rdds.stateOf(states, partitioner, emitted);
  }

  Map<String, Object> toPlain() {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put(PARTITIONS, partitions);
    plain.put(HASHED, hashed);
    plain.put(TABLE, table);
    return plain;
  }

  @SuppressWarnings("unchecked") // as toPlain() made it
  static SavedRdd fromPlain(Map<String, Object> plain) {
    return new SavedRdd(
        (List<List<Object>>) plain.get(PARTITIONS),
        (Maybe<Integer>) plain.get(HASHED),
        (Maybe<List<Pair<Object, Object>>>) plain.get(TABLE));
  }
}
