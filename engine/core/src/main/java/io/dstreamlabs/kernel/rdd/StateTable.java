package io.dstreamlabs.kernel.rdd;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import java.util.Iterator;

/**
 * The state of the keys of one partition, while a batch updates it. Valid during that call only.
 *
 * @param <K> the keys
 * @param <S> the state of a key
 */
public interface StateTable<K, S> {

  /** The state of {@code key}, as this batch left it so far. */
  Maybe<S> get(K key);

  /** Sets the state of {@code key}, which is never null. */
  void put(K key, S state);

  /** Forgets {@code key}; nothing happens if it is not there. */
  void remove(K key);

  /** How many keys there are. */
  int size();

  /**
   * All keys with their state, in any order. Meanwhile a key that is there may be {@link #put}, but none may
   * come or go.
   */
  Iterator<Pair<K, S>> entries();
}
