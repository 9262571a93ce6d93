package io.dstreamlabs.kernel.function;

import java.io.Serializable;

/**
 * Turns two values into one.
 *
 * @param <T1> the first argument
 * @param <T2> the second argument
 * @param <R> what comes out
 */
@FunctionalInterface
public interface Map2Function<T1, T2, R> extends Serializable {
  R call(T1 first, T2 second) throws Exception;
}
