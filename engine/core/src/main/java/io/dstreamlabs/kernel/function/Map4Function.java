package io.dstreamlabs.kernel.function;

import java.io.Serializable;

/**
 * Turns four values into one.
 *
 * @param <T1> the first argument
 * @param <T2> the second argument
 * @param <T3> the third argument
 * @param <T4> the fourth argument
 * @param <R> what comes out
 */
@FunctionalInterface
public interface Map4Function<T1, T2, T3, T4, R> extends Serializable {
  R call(T1 first, T2 second, T3 third, T4 fourth) throws Exception;
}
