package io.dstreamlabs.kernel.function;

import io.dstreamlabs.kernel.Pair;
import java.io.Serializable;
import java.util.Iterator;

/**
 * Turns one record into any number of pairs, also none.
 *
 * @param <T> what comes in
 * @param <K> the key
 * @param <V> the value
 */
@FunctionalInterface
public interface PairFlatMapFunction<T, K, V> extends Serializable {
  Iterator<Pair<K, V>> call(T value) throws Exception;
}
