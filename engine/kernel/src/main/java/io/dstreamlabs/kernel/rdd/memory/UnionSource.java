package io.dstreamlabs.kernel.rdd.memory;

import java.util.Iterator;
import java.util.List;

/**
 * The partitions of several RDDs, one RDD after another.
 *
 * @param rdds what is read
 */
record UnionSource<T>(List<MemoryRdd<T>> rdds) implements Source<T> {

  @Override
  public int numPartitions() {
    return rdds.stream().mapToInt(MemoryRdd::numPartitions).sum();
  }

  @Override
  public Iterator<T> compute(int partition) {
    int within = partition;
    int i = 0;
    while (within >= rdds.get(i).numPartitions()) {
      within -= rdds.get(i).numPartitions();
      i++;
    }
    return rdds.get(i).iterator(within);
  }

  @Override
  public List<MemoryRdd<?>> parents() {
    return List.copyOf(rdds);
  }
}
