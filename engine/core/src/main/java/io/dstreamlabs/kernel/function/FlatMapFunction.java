package io.dstreamlabs.kernel.function;

import java.io.Serializable;
import java.util.Iterator;

/**
 * Turns one record into any number of records, also none.
 *
 * @param <T> what comes in
 * @param <R> what comes out
 */
@FunctionalInterface
public interface FlatMapFunction<T, R> extends Serializable {
  Iterator<R> call(T value) throws Exception;
}
