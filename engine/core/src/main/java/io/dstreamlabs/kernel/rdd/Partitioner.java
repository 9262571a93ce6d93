package io.dstreamlabs.kernel.rdd;

import java.io.Serializable;

/** Says which partition a key belongs to. Two that are equal put every key in the same place. */
public interface Partitioner extends Serializable {

  /** How many partitions there are; at least 1. */
  int numPartitions();

  /** Partition of {@code key}, from 0 to {@link #numPartitions()} - 1; the same for equal keys. */
  int partition(Object key);
}
