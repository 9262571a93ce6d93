package io.dstreamlabs.kernel.rdd.memory;

import io.dstreamlabs.kernel.Pair;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Every record of one RDD with every record of another.
 *
 * @param left read once per partition of {@code right}
 * @param right read, and held, once per partition of {@code left}
 */
record CartesianSource<T, U>(MemoryRdd<T> left, MemoryRdd<U> right) implements Source<Pair<T, U>> {

  @Override
  public int numPartitions() {
    return Math.multiplyExact(left.numPartitions(), right.numPartitions());
  }

  @Override
  public Iterator<Pair<T, U>> compute(int partition) {
    int ofLeft = partition / right.numPartitions();
    int ofRight = partition % right.numPartitions();
    Iterator<T> firsts = left.iterator(ofLeft);
    List<U> seconds = MemoryRdd.toList(right.iterator(ofRight));
    return Pull.flatMap(
        firsts, first -> Pull.map(seconds.iterator(), second -> new Pair<>(first, second)));
  }

  @Override
  public List<MemoryRdd<?>> parents() {
    return List.of(left, right);
  }

  @Override
  public long sizeHint(ToLongFunction<MemoryRdd<?>> sizes) {
    double product = (double) sizes.applyAsLong(left) * sizes.applyAsLong(right);
    return (long) product;
  }
}
