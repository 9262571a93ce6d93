package io.dstreamlabs.kernel.rdd.memory;

import java.util.Iterator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Records that depend on all partitions of a parent. They are worked out once, when an action first
 * needs them, and kept; the parent is let go then. If that fails, the next action tries again.
 *
 * <pre>
 * Due (holds the parent)  --prepare-->  ListSource (holds the records)
 * </pre>
 */
final class ShuffleSource<T, U> implements Source<U> {
  private final int numPartitions;
  private Source<U> records;

  /** What makes all partitions of those of a parent that is ready to be read. */
  interface Shuffle<T, U> {
    /**
     * All partitions.
     *
     * @param sizeHint about how many records {@code parent} has
     */
    List<List<U>> run(MemoryRdd<T> parent, long sizeHint);
  }

  /** The shuffle before it is done. */
  private record Due<T, U>(MemoryRdd<T> parent, int numPartitions, Shuffle<T, U> shuffle)
      implements Source<U> {
    ListSource<U> done(ToLongFunction<MemoryRdd<?>> sizes) {
      return new ListSource<>(shuffle.run(parent, sizes.applyAsLong(parent)));
    }

    @Override
    public Iterator<U> compute(int partition) {
      throw new IllegalStateException("the shuffle is not done yet: prepare() comes first");
    }

    @Override
    public List<MemoryRdd<?>> parents() {
      return List.of(parent);
    }
  }

  ShuffleSource(MemoryRdd<T> parent, int numPartitions, Shuffle<T, U> shuffle) {
    this.numPartitions = numPartitions;
    this.records = new Due<>(parent, numPartitions, shuffle);
  }

  @Override
  public int numPartitions() {
    return numPartitions;
  }

  @Override
  public synchronized void prepare(ToLongFunction<MemoryRdd<?>> sizes) {
    if (records instanceof Due<?, U> due) {
      records = due.done(sizes);
    }
  }

  @Override
  public synchronized Iterator<U> compute(int partition) {
    return records.compute(partition);
  }

  @Override
  public synchronized boolean holdsRecords() {
    return records.holdsRecords();
  }

  @Override
  public synchronized List<MemoryRdd<?>> parents() {
    return records.parents();
  }

  @Override
  public synchronized long sizeHint(ToLongFunction<MemoryRdd<?>> sizes) {
    return records.sizeHint(sizes);
  }
}
