package io.dstreamlabs.kernel.rdd.memory;

import io.dstreamlabs.kernel.Pair;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The records of two RDDs at the same places.
 *
 * @param left gives the first of each pair
 * @param right gives the second
 */
record ZipSource<T, U>(MemoryRdd<T> left, MemoryRdd<U> right) implements Source<Pair<T, U>> {

  /** Checks that there are equally many partitions. */
  ZipSource {
    if (left.numPartitions() != right.numPartitions()) {
      throw new IllegalArgumentException(
          "cannot zip an RDD of %d partitions with one of %d: both must have equally many"
              .formatted(left.numPartitions(), right.numPartitions()));
    }
  }

  @Override
  public int numPartitions() {
    return left.numPartitions();
  }

  @Override
  public Iterator<Pair<T, U>> compute(int partition) {
    Iterator<T> firsts = left.iterator(partition);
    Iterator<U> seconds = right.iterator(partition);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        if (firsts.hasNext() != seconds.hasNext()) {
          throw new IllegalArgumentException(
              "cannot zip: partition "
                  + partition
                  + " of "
                  + (firsts.hasNext() ? "the other RDD" : "this RDD")
                  + " has fewer records, but both must have equally many at each place");
        }
        return firsts.hasNext();
      }

      @Override
      public Pair<T, U> next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return new Pair<>(firsts.next(), seconds.next());
      }
    };
  }

  @Override
  public List<MemoryRdd<?>> parents() {
    return List.of(left, right);
  }
}
