package io.dstreamlabs.kernel.rdd.memory;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Records that depend on all partitions of a parent. They are worked out once, when an action first
 * needs them, and kept; the parent is let go then. If that fails, the next action tries again.
 */
final class ShuffleSource<T, U> implements Source<U> {
  private final int numPartitions;
  private final Shuffle<T, U> shuffle;
  private Optional<MemoryRdd<T>> parent;
  private Optional<ListSource<U>> done = Optional.empty();

  /** What makes all partitions of those of a parent that is ready to be read. */
  interface Shuffle<T, U> {
    /**
     * All partitions.
     *
     * @param sizeHint about how many records {@code parent} has
     */
    List<List<U>> run(MemoryRdd<T> parent, long sizeHint);
  }

  ShuffleSource(MemoryRdd<T> parent, int numPartitions, Shuffle<T, U> shuffle) {
    this.parent = Optional.of(parent);
    this.numPartitions = numPartitions;
    this.shuffle = shuffle;
  }

  @Override
  public int numPartitions() {
    return numPartitions;
  }

  @Override
  public synchronized void prepare(ToLongFunction<MemoryRdd<?>> sizes) {
    if (parent.isPresent()) {
      MemoryRdd<T> from = parent.get();
      done = Optional.of(new ListSource<>(shuffle.run(from, sizes.applyAsLong(from))));
      parent = Optional.empty();
    }
  }

  @Override
  public synchronized Iterator<U> compute(int partition) {
    return done.orElseThrow().compute(partition);
  }

  @Override
  public synchronized List<MemoryRdd<?>> parents() {
    return parent.<List<MemoryRdd<?>>>map(List::of).orElse(List.of());
  }

  @Override
  public synchronized long sizeHint(ToLongFunction<MemoryRdd<?>> sizes) {
    return done.map(ListSource::size).orElse(0L);
  }
}
