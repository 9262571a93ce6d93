package io.dstreamlabs.kernel.function;

import java.io.Serializable;

/**
 * Turns one record into another.
 *
 * @param <T> what comes in
 * @param <R> what comes out
 */
@FunctionalInterface
public interface MapFunction<T, R> extends Serializable {
  R call(T value) throws Exception;
}
