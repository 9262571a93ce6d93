package io.dstreamlabs.kernel.rdd.memory;

import io.dstreamlabs.kernel.Pair;

/** Gathers the values of equal keys. */
final class Grouping<K, V> implements Combine.Cells<Pair<K, V>, K, Grouped<V>, Iterable<V>> {

  @Override
  public K key(Pair<K, V> pair) {
    return pair.first();
  }

  @Override
  public Grouped<V> start(Pair<K, V> pair) {
    Grouped<V> values = new Grouped<>();
    values.add(pair.second());
    return values;
  }

  @Override
  public Grouped<V> add(Grouped<V> values, Pair<K, V> pair) {
    values.add(pair.second());
    return values;
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
