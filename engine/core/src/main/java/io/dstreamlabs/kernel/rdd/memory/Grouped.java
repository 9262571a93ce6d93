package io.dstreamlabs.kernel.rdd.memory;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;

/** The values of one key. Not a list on purpose: their order means nothing. */
final class Grouped<V> implements Iterable<V>, Serializable {
  private static final long serialVersionUID = 1;

  private final ArrayList<V> values = new ArrayList<>();

  void add(V value) {
    values.add(value);
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  @Override
  public Iterator<V> iterator() {
    return Collections.unmodifiableList(values).iterator();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
