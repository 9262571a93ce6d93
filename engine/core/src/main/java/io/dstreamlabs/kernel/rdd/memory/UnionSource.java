package io.dstreamlabs.kernel.rdd.memory;

import java.util.Arrays;
import java.util.List;

/** The partitions of several RDDs, one RDD after another. */
final class UnionSource<T> implements Rearranged<T> {
  private final List<MemoryRdd<T>> rdds;
  private final int[] ends;

  /** The partitions of {@code rdds}, in that order. */
  UnionSource(List<MemoryRdd<T>> rdds) {
    this.rdds = List.copyOf(rdds);
    this.ends = new int[rdds.size()];
    int end = 0;
    for (int i = 0; i < ends.length; i++) {
      end = Math.addExact(end, rdds.get(i).numPartitions());
      ends[i] = end;
    }
  }

  @Override
  public int numPartitions() {
    return ends.length == 0 ? 0 : ends[ends.length - 1];
  }

  @Override
  public List<Part<T>> parts(int partition) {
    int i = after(partition);
    int start = i == 0 ? 0 : ends[i - 1];
    return List.of(new Part<>(rdds.get(i), partition - start));
  }

  @Override
  public List<MemoryRdd<?>> parents() {
    return List.copyOf(rdds);
  }

  /** The first RDD that ends after {@code partition}; those without partitions never do. */
  private int after(int partition) {
    int found = Arrays.binarySearch(ends, partition);
    int i = found < 0 ? -found - 1 : found;
    while (ends[i] <= partition) {
      i++;
    }
    return i;
  }
}
