package io.dstreamlabs.kernel.rdd.memory;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

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
    List<T> kept = partitions.get(partition);
    if (kept == null) {
      List<T> computed = new ArrayList<>();
      source.compute(partition).forEachRemaining(computed::add);
      partitions.compareAndSet(partition, null, computed);
      kept = partitions.get(partition);
    }
    return kept.iterator();
  }

  @Override
  public List<MemoryRdd<?>> parents() {
    return source.parents();
  }

  @Override
  public void prepare() {
    if (complete().isEmpty()) {
      source.prepare();
    }
  }

  @Override
  public long sizeHint() {
    return complete().map(ListSource::sizeHint).orElseGet(source::sizeHint);
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
