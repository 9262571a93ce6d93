package io.dstreamlabs.kernel.rdd.memory;

import java.util.Iterator;
import java.util.List;

/** Where the records of an RDD come from. */
interface Source<T> {

  int numPartitions();

  /** The records of one partition, pulled as they are asked for; {@link #prepare} comes first. */
  Iterator<T> compute(int partition);

  /** The RDDs that this one reads. */
  List<MemoryRdd<?>> parents();

  /** Does what must be done before partitions are computed, such as a shuffle; on the driver. */
  default void prepare() {
    parents().forEach(MemoryRdd::prepare);
  }

  /** About how many records there are to go through; decides whether threads pay. */
  default long sizeHint() {
    return parents().stream().mapToLong(MemoryRdd::sizeHint).sum();
  }
}
