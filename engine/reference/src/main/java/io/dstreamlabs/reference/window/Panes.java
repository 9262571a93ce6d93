package io.dstreamlabs.reference.window;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.HashPartitioner;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Partitioner;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.kernel.stream.Reads;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What arrived in each granule, combined once by key; every window and every slide is made of those.
 *
 * <pre>
 * batch time (s)         1     2     3     4     5     6      . = no RDD
 * parent                 a b   a     .     c     .     .
 * counts, of 2 s         .     a:2 b:1     .     c:1   .  .   no batch in the granule: no pane
 * </pre>
 *
 * <p>Panes are after J. Li, D. Maier, K. Tufte, V. Papadimos, P. A. Tucker: No Pane, No Gain (SIGMOD Record
 * 34(1), 2005).
 */
final class Panes<T, K, V> extends PairDStream<K, V> {
  /** Where there is one key only, it is in one partition. */
  static final Partitioner ONE = new HashPartitioner(1);

  private static final long serialVersionUID = 1;

  private final String name;
  private final DStream<T> parent;
  private final Duration granule;
  private final MapFunction<List<? extends Rdd<T>>, PairRdd<K, V>> combine;

  private Panes(
      String name,
      DStream<T> parent,
      Duration granule,
      MapFunction<List<? extends Rdd<T>>, PairRdd<K, V>> combine) {
    super(parent.context(), granule, Reads.last(parent, granule));
    this.name = name;
    this.parent = parent;
    this.granule = granule;
    this.combine = combine;
  }

  /** The values of each key combined, in the order of the batches. */
  static <K, V> PairDStream<K, V> byKey(
      PairDStream<K, V> parent,
      Duration granule,
      ReduceFunction<V> reduce,
      Partitioner partitioner) {
    return new Panes<>(
        "the panes of reduceByKeyAndWindow",
        parent,
        granule,
        rdds -> Batches.pairs(rdds, partitioner).reduceByKey(reduce, partitioner));
  }

  /** How often each record occurs. */
  static <T> PairDStream<T, Long> counts(DStream<T> parent, Duration granule, int numPartitions) {
    return new Panes<>(
        "the panes of countByValueAndWindow",
        parent,
        granule,
        rdds -> Batches.records(rdds).countByValue(numPartitions));
  }

  /** All records combined, in order, under the key {@code true}; no pair where there is no record. */
  static <T> PairDStream<Boolean, T> whole(
      DStream<T> parent, Duration granule, ReduceFunction<T> reduce) {
    return new Panes<>(
        "the panes of reduceByWindow",
        parent,
        granule,
        rdds ->
            Batches.records(rdds)
                .mapPartitionsToPair(records -> combined(records, reduce))
                .reduceByKey(reduce, ONE));
  }

  /** The number of records under the key {@code true}; no pair where there is no record. */
  static <T> PairDStream<Boolean, Long> sizes(DStream<T> parent, Duration granule) {
    return new Panes<>(
        "the panes of countByWindow",
        parent,
        granule,
        rdds ->
            Batches.records(rdds)
                .mapPartitionsToPair(records -> counted(records))
                .reduceByKey(Long::sum, ONE));
  }

  @Override
  protected Optional<PairRdd<K, V>> compute(Time validTime) throws Exception {
    List<? extends Rdd<T>> rdds = parent.rdds(validTime.minus(granule), validTime);
    return rdds.isEmpty() ? Optional.empty() : Optional.of(combine.call(rdds));
  }

  @Override
  public String toString() {
    return name;
  }

  private static <T> Iterator<Pair<Boolean, T>> combined(
      Iterator<T> records, ReduceFunction<T> reduce) throws Exception {
    if (!records.hasNext()) {
      return List.<Pair<Boolean, T>>of().iterator();
    }
    T all = records.next();
    while (records.hasNext()) {
      all = reduce.call(all, records.next());
    }
    return List.of(new Pair<>(true, all)).iterator();
  }

  private static Iterator<Pair<Boolean, Long>> counted(Iterator<?> records) {
    long size = 0;
    for (; records.hasNext(); records.next()) {
      size++;
    }
    return size == 0
        ? List.<Pair<Boolean, Long>>of().iterator()
        : List.of(new Pair<>(true, size)).iterator();
  }
}
