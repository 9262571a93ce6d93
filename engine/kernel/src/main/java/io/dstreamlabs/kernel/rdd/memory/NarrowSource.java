package io.dstreamlabs.kernel.rdd.memory;

import java.util.Iterator;
import java.util.List;

/**
 * Each partition made of the parent's partition of the same number.
 *
 * @param parent what is read
 * @param chain what is done with a partition
 */
record NarrowSource<T, U>(MemoryRdd<T> parent, Chain<T, U> chain) implements Source<U> {

  /** What is done with one partition. */
  interface Chain<T, U> {
    Iterator<U> apply(int partition, Iterator<T> records);
  }

  @Override
  public int numPartitions() {
    return parent.numPartitions();
  }

  @Override
  public Iterator<U> compute(int partition) {
    return chain.apply(partition, parent.iterator(partition));
  }

  @Override
  public List<MemoryRdd<?>> parents() {
    return List.of(parent);
  }
}
