package io.dstreamlabs.kernel.rdd.memory;

import io.dstreamlabs.kernel.Pair;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The state of all keys after one batch.
 *
 * @param rdd the RDD that has the state
 * @param state its source
 */
record SnapshotSource<K, S>(MemoryRdd<?> rdd, StateSource<K, S, ?> state)
    implements Source<Pair<K, S>> {

  @Override
  public int numPartitions() {
    return state.numPartitions();
  }

  @Override
  public Iterator<Pair<K, S>> compute(int partition) {
    return state.table(partition).entries().iterator();
  }

  @Override
  public List<MemoryRdd<?>> parents() {
    return List.of(rdd);
  }

  @Override
  public long sizeHint(ToLongFunction<MemoryRdd<?>> sizes) {
    return state.keys();
  }
}
