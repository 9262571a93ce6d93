package io.dstreamlabs.kernel.function;

import java.io.Serializable;

/**
 * Combines two values into one; it must be associative and commutative, and change neither argument.
 *
 * @param <T> the value
 */
@FunctionalInterface
public interface ReduceFunction<T> extends Serializable {
  T call(T left, T right) throws Exception;
}
