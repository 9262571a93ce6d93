package io.dstreamlabs.testkit.conformance;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** The values of one key, gathered one by one; no list, for their order means nothing. Immutable. */
final class Gathered implements Iterable<Object>, Serializable {
  private static final long serialVersionUID = 1;

  private final ArrayList<Object> values;

  private Gathered(ArrayList<Object> values) {
    this.values = values;
  }

  static Gathered of(Object value) {
    return new Gathered(new ArrayList<>(List.of(value)));
  }

  Gathered with(Object value) {
    return with(of(value));
  }

  Gathered with(Gathered others) {
    ArrayList<Object> all = new ArrayList<>(values);
    all.addAll(others.values);
    return new Gathered(all);
  }

  @Override
  public Iterator<Object> iterator() {
    return Collections.unmodifiableList(values).iterator();
  }
}
