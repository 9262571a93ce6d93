package io.dstreamlabs.kernel.function;

import java.io.Serializable;

/**
 * Does something with two values and returns nothing.
 *
 * @param <T1> the first argument
 * @param <T2> the second argument
 */
@FunctionalInterface
public interface Foreach2Function<T1, T2> extends Serializable {
  void call(T1 first, T2 second) throws Exception;
}
