package io.dstreamlabs.testkit.conformance;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order of all values: null, numbers, texts by UTF-16 units, lists item by item with the shorter
 * first, bags.
 */
final class CanonicalOrder implements Comparator<Object>, Serializable {
  private static final long serialVersionUID = 1;

  /** Compares records of a stream. */
  @Override
  public int compare(Object one, Object other) {
    return compareCanonical(Canonical.of(one), Canonical.of(other));
  }

  /** Compares canonical values. */
  static int compareCanonical(Object one, Object other) {
    if (one instanceof Long a && other instanceof Long b) {
      return Long.compare(a, b);
    }
    if (one instanceof String a && other instanceof String b) {
      return a.compareTo(b);
    }
    if (one instanceof List<?> a && other instanceof List<?> b) {
      return compareItems(a, b);
    }
    if (one instanceof SortedBag a && other instanceof SortedBag b) {
      return compareItems(a.values(), b.values());
    }
    return Integer.compare(rank(one), rank(other));
  }

  private static int compareItems(List<?> one, List<?> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int compared = compareCanonical(one.get(i), other.get(i));
      if (compared != 0) {
        return compared;
      }
    }
    return Integer.compare(one.size(), other.size());
  }

  private static int rank(Object value) {
    if (value == null) {
      return 0;
    }
    if (value instanceof Long) {
      return 1;
    }
    if (value instanceof String) {
      return 2;
    }
    return value instanceof List<?> ? 3 : 4;
  }

  /** Canonical values in this order. */
  static List<Object> sorted(List<Object> canonical) {
    List<Object> sorted = new ArrayList<>(canonical);
    sorted.sort(CanonicalOrder::compareCanonical);
    return sorted;
  }
}
