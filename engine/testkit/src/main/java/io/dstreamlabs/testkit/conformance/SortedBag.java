package io.dstreamlabs.testkit.conformance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Values without an order, in canonical order, so that equal bags are equal records.
 *
 * @param values canonical values; null is one
 */
record SortedBag(List<Object> values) {

  /** Takes a copy and sorts it. */
  SortedBag {
    List<Object> sorted = new ArrayList<>(values);
    sorted.sort(CanonicalOrder::compareCanonical);
    values = Collections.unmodifiableList(sorted);
  }
}
