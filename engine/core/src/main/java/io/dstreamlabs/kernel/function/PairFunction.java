package io.dstreamlabs.kernel.function;

import io.dstreamlabs.kernel.Pair;
import java.io.Serializable;

/**
 * Turns one record into a key and its value.
 *
 * @param <T> what comes in
 * @param <K> the key
 * @param <V> the value
 */
@FunctionalInterface
public interface PairFunction<T, K, V> extends Serializable {
  Pair<K, V> call(T value) throws Exception;
}
