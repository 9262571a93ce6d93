package io.dstreamlabs.kernel.codec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Values without an order, such as those of one key: two bags are equal if each value occurs equally
 * often in both.
 *
 * @param values the values, in any order
 */
public record Bag(List<Object> values) {

  /**
   * Takes a copy.
   *
   * @throws NullPointerException if there is a null
   */
  public Bag {
    values = List.copyOf(values);
  }

  /** A bag of everything that {@code values} yields. */
  public static Bag of(Iterable<?> values) {
    List<Object> all = new ArrayList<>();
    values.forEach(all::add);
    return new Bag(all);
  }

  private Map<Object, Integer> counts() {
    Map<Object, Integer> counts = new HashMap<>();
    values.forEach(value -> counts.merge(value, 1, Integer::sum));
    return Collections.unmodifiableMap(counts);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bag bag && counts().equals(bag.counts());
  }

  @Override
  public int hashCode() {
    return counts().hashCode();
  }

  /** The values in braces. */
  @Override
  public String toString() {
    return values.toString().replaceFirst("^\\[", "{").replaceFirst("]$", "}");
  }
}
