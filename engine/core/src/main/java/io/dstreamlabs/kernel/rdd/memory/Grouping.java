package io.dstreamlabs.kernel.rdd.memory;

import io.dstreamlabs.kernel.Pair;

/** Gathers the values of equal keys. */
final class Grouping<K, V> implements Combine.Cells<Pair<K, V>, K, Grouped<V>, Iterable<V>> {

  @Override
  public void add(Pair<K, V> pair, CellTable<K, Grouped<V>> table) {
    K key = pair.first();
    int hash = key.hashCode();
    int place = table.find(key, hash);
    if (place < 0) {
      place = table.size();
      table.add(key, hash, new Grouped<>());
    }
    table.cell(place).add(pair.second());
  }

  @Override
  public Grouped<V> merge(Grouped<V> values, Grouped<V> later) {
    later.forEach(values::add);
    return values;
  }

  @Override
  public Iterable<V> finish(Grouped<V> values) {
    return values;
  }
}
