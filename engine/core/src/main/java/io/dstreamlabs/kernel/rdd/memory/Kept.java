package io.dstreamlabs.kernel.rdd.memory;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.ToLongFunction;

/**
 * Keeps each partition of a source once it has been computed. Two tasks that ask for the same partition
 * at once may both compute it; the first result stays. Thread-safe.
 */
final class Kept<T> implements Source<T> {
  private final Source<T> source;
  private final AtomicReferenceArray<List<T>> partitions;

  Kept(Source<T> source) {
    this.source = source;
    this.partitions = new AtomicReferenceArray<>(source.numPartitions());
  }

  Source<T> source() {
    return source;
  }

  @Override
  public int numPartitions() {
    return partitions.length();
  }

  @Override
  public Iterator<T> compute(int partition) {
    if (partitions.get(partition) == null) {
      partitions.compareAndSet(partition, null, MemoryRdd.toList(source.compute(partition)));
    }
    return Pull.each(partitions.get(partition));
  }

  @Override
  public List<MemoryRdd<?>> parents() {
    return source.parents();
  }

  @Override
  public void prepare(ToLongFunction<MemoryRdd<?>> sizes) {
    source.prepare(sizes);
  }

  @Override
  public long sizeHint(ToLongFunction<MemoryRdd<?>> sizes) {
    return source.sizeHint(sizes);
  }

  /** All partitions, once all are there. */
  Optional<ListSource<T>> complete() {
    List<List<T>> all = new ArrayList<>(partitions.length());
    for (int p = 0; p < partitions.length(); p++) {
      if (partitions.get(p) == null) {
        return Optional.empty();
      }
      all.add(partitions.get(p));
    }
    return Optional.of(new ListSource<>(all));
  }
}
