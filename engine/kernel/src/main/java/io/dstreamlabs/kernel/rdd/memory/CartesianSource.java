package io.dstreamlabs.kernel.rdd.memory;

import io.dstreamlabs.kernel.Pair;
import java.util.Iterator;
import java.util.List;

/**
 * Every record of one RDD with every record of another.
 *
 * @param left read once per partition of {@code right}
 * @param right read once per record of {@code left}
 */
record CartesianSource<T, U>(MemoryRdd<T> left, MemoryRdd<U> right) implements Source<Pair<T, U>> {

  @Override
  public int numPartitions() {
    return left.numPartitions() * right.numPartitions();
  }

  @Override
  public Iterator<Pair<T, U>> compute(int partition) {
    int ofLeft = partition / right.numPartitions();
    int ofRight = partition % right.numPartitions();
    return Pull.flatMap(
        left.iterator(ofLeft),
        first -> Pull.map(right.iterator(ofRight), second -> new Pair<>(first, second)));
  }

  @Override
  public List<MemoryRdd<?>> parents() {
    return List.of(left, right);
  }
}
