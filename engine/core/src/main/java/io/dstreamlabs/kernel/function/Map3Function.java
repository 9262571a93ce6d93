package io.dstreamlabs.kernel.function;

import java.io.Serializable;

/**
 * Turns three values into one.
 *
 * @param <T1> the first argument
 * @param <T2> the second argument
 * @param <T3> the third argument
 * @param <R> what comes out
 */
@FunctionalInterface
public interface Map3Function<T1, T2, T3, R> extends Serializable {
  R call(T1 first, T2 second, T3 third) throws Exception;
}
