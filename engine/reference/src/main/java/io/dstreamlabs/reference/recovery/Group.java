package io.dstreamlabs.reference.recovery;

import java.util.Iterator;
import java.util.List;

/**
 * The values of one key, as {@code groupByKey} makes them: to be gone through, and not a list.
 *
 * @param values in no order that means anything
 */
record Group(List<Object> values) implements Iterable<Object> {
  @Override
  public Iterator<Object> iterator() {
    return List.copyOf(values).iterator();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
