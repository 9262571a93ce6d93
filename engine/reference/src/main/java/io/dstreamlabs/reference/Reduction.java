package io.dstreamlabs.reference;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.HashPartitioner;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Rdd;
import java.util.Iterator;
import java.util.List;

/** The records of an RDD combined into one, lazily: partition by partition, then those together. */
final class Reduction {
  private static final HashPartitioner ONE = new HashPartitioner(1);

  private Reduction() {}

  /** An RDD of the one result, or of none where there is no record. */
  static <T> Rdd<T> of(Rdd<T> rdd, ReduceFunction<T> f) {
    PairRdd<Boolean, T> keyed = rdd.mapToPair(record -> new Pair<>(true, record));
    return keyed.reduceByKey(f, ONE).values();
  }

  /** An RDD of one number, also where there is no record. */
  static <T> Rdd<Long> count(Rdd<T> rdd) {
    Rdd<Long> perPartition = rdd.mapPartitions(records -> List.of(size(records)).iterator());
    Rdd<Long> withZero = perPartition.union(rdd.context().parallelize(List.of(0L), 1));
    return of(withZero, Long::sum);
  }

  private static long size(Iterator<?> records) {
    long size = 0;
    for (; records.hasNext(); records.next()) {
      size++;
    }
    return size;
  }
}
