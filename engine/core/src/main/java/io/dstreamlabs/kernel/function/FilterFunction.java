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

  /** Keeps every record. Always the same object, so that whoever gets it can tell that nothing is dropped. */
  @SuppressWarnings("unchecked") // it does not look at the record
  static <T> FilterFunction<T> everything() {
    return (FilterFunction<T>) Everything.KEPT;
  }
}
