package io.dstreamlabs.kernel.function;

import java.io.Serializable;

/**
 * Decides whether a record stays.
 *
 * @param <T> the record
 */
@FunctionalInterface
public interface FilterFunction<T> extends Serializable {
  boolean call(T value) throws Exception;
}
