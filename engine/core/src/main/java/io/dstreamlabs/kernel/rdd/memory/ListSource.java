package io.dstreamlabs.kernel.rdd.memory;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Records that are there.
 *
 * @param partitions the records of each
 */
record ListSource<T>(List<List<T>> partitions) implements Source<T> {

  /** {@code values} cut by position, and copied. */
  static <T> ListSource<T> cut(List<T> values, int numPartitions) {
    List<List<T>> partitions = new ArrayList<>(numPartitions);
    for (int p = 0; p < numPartitions; p++) {
      int from = (int) ((long) p * values.size() / numPartitions);
      int to = (int) ((p + 1L) * values.size() / numPartitions);
      partitions.add(new ArrayList<>(values.subList(from, to)));
    }
    return new ListSource<>(partitions);
  }

  @Override
  public int numPartitions() {
    return partitions.size();
  }

  /** An iterator that takes nothing out, whatever a user's function does with it. */
  @Override
  public Iterator<T> compute(int partition) {
    return Pull.each(partitions.get(partition));
  }

  @Override
  public boolean holdsRecords() {
    return true;
  }

  @Override
  public List<MemoryRdd<?>> parents() {
    return List.of();
  }

  @Override
  public long sizeHint(ToLongFunction<MemoryRdd<?>> sizes) {
    return size();
  }

  long size() {
    long size = 0;
    for (List<T> partition : partitions) {
      size += partition.size();
    }
    return size;
  }
}
