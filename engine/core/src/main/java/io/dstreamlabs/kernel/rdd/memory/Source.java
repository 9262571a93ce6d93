package io.dstreamlabs.kernel.rdd.memory;

import java.util.Iterator;
import java.util.List;
import java.util.function.ToLongFunction;

/** Where the records of an RDD come from. */
interface Source<T> {

  int numPartitions();

  /** The records of one partition, pulled as they are asked for; {@link #prepare} comes first. */
  Iterator<T> compute(int partition);

  /** Whether {@link #compute} hands out records that are there, and calls nobody. */
  default boolean holdsRecords() {
    return false;
  }

  /** The RDDs that this one reads. */
  List<MemoryRdd<?>> parents();

  /**
   * Does what must be done before partitions are computed, such as a shuffle; on the driver, and after
   * the parents have done so.
   *
   * @param sizes about how many records a parent has
   */
  default void prepare(ToLongFunction<MemoryRdd<?>> sizes) {}

  /**
   * About how many records there are to go through; decides whether threads pay.
   *
   * @param sizes the same of a parent
   */
  default long sizeHint(ToLongFunction<MemoryRdd<?>> sizes) {
    long size = 0;
    for (MemoryRdd<?> parent : parents()) {
      size += sizes.applyAsLong(parent);
    }
    return size;
  }
}
