package io.dstreamlabs.kernel.rdd;

import io.dstreamlabs.kernel.Pair;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;

/**
 * What a batch does to the state of one partition; see {@link StateRdd#next}.
 *
 * @param <K> the keys
 * @param <V> the values of the batch
 * @param <S> the state of a key
 * @param <N> what is emitted
 */
@FunctionalInterface
public interface TableUpdate<K, V, S, N> extends Serializable {

  /**
   * Updates {@code table} by the pairs of {@code batch}, in their order, and adds what is emitted to {@code
   * out}.
   */
  void call(Iterator<Pair<K, V>> batch, StateTable<K, S> table, List<N> out) throws Exception;
}
