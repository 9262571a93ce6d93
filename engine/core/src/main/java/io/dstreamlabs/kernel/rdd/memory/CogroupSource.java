package io.dstreamlabs.kernel.rdd.memory;

import io.dstreamlabs.kernel.Pair;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * For each key of either of two RDDs whose keys are spread alike, its values in both.
 *
 * @param left gives the first values
 * @param right gives the second values
 */
record CogroupSource<K, V, W>(MemoryRdd<Pair<K, V>> left, MemoryRdd<Pair<K, W>> right)
    implements Source<Pair<K, Pair<Iterable<V>, Iterable<W>>>> {

  /** The values of one key. */
  private record Sides<V, W>(Grouped<V> left, Grouped<W> right) {
    Sides() {
      this(new Grouped<>(), new Grouped<>());
    }
  }

  @Override
  public int numPartitions() {
    return left.numPartitions();
  }

  @Override
  public Iterator<Pair<K, Pair<Iterable<V>, Iterable<W>>>> compute(int partition) {
    Map<K, Sides<V, W>> groups = new LinkedHashMap<>();
    left.iterator(partition)
        .forEachRemaining(
            pair ->
                groups.computeIfAbsent(pair.first(), k -> new Sides<>()).left().add(pair.second()));
    right
        .iterator(partition)
        .forEachRemaining(
            pair ->
                groups
                    .computeIfAbsent(pair.first(), k -> new Sides<>())
                    .right()
                    .add(pair.second()));
    return Pull.map(
        groups.entrySet().iterator(),
        entry ->
            new Pair<>(
                entry.getKey(), new Pair<>(entry.getValue().left(), entry.getValue().right())));
  }

  @Override
  public List<MemoryRdd<?>> parents() {
    return List.of(left, right);
  }
}
