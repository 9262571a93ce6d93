package io.dstreamlabs.kernel.rdd.memory;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Records that are there.
 *
 * @param partitions the records of each
 */
record ListSource<T>(List<List<T>> partitions) implements Source<T> {

  /** {@code values} cut by position; nothing is copied. */
  static <T> ListSource<T> cut(List<T> values, int numPartitions) {
    List<List<T>> partitions = new ArrayList<>(numPartitions);
    for (int p = 0; p < numPartitions; p++) {
      int from = (int) ((long) p * values.size() / numPartitions);
      int to = (int) ((p + 1L) * values.size() / numPartitions);
      partitions.add(values.subList(from, to));
    }
    return new ListSource<>(partitions);
  }

  @Override
  public int numPartitions() {
    return partitions.size();
  }

  @Override
  public Iterator<T> compute(int partition) {
    return partitions.get(partition).iterator();
  }

  @Override
  public List<MemoryRdd<?>> parents() {
    return List.of();
  }

  @Override
  public long sizeHint() {
    return partitions.stream().mapToLong(List::size).sum();
  }
}
