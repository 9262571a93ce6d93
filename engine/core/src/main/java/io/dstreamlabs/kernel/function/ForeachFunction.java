package io.dstreamlabs.kernel.function;

import java.io.Serializable;

/**
 * Does something with a value and returns nothing.
 *
 * @param <T> the value
 */
@FunctionalInterface
public interface ForeachFunction<T> extends Serializable {
  void call(T value) throws Exception;
}
