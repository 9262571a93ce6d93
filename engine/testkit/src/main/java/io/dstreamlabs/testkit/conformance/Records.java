package io.dstreamlabs.testkit.conformance;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.codec.Bag;
import java.util.ArrayList;
import java.util.List;

/** Records as what a function of a vocabulary takes them for; an optional that is there is its value. */
final class Records {
  private Records() {}

  static long number(Object value) {
    return (Long) bare(value);
  }

  static String text(Object value) {
    return (String) bare(value);
  }

  @SuppressWarnings("unchecked") // what a pair holds is not known here
  static Pair<Object, Object> pair(Object value) {
    return (Pair<Object, Object>) bare(value);
  }

  static Object key(Object value) {
    return pair(value).first();
  }

  static Object value(Object value) {
    return pair(value).second();
  }

  static Pair<Object, Object> pair(Object key, Object value) {
    return new Pair<>(key, value);
  }

  /** The values of a bag or list, in the order in which they come; a list of two may be a pair. */
  static List<Object> values(Object value) {
    Object bare = bare(value);
    if (bare instanceof Pair<?, ?> pair) {
      return List.of(pair.first(), pair.second());
    }
    if (bare instanceof Bag bag) {
      return bag.values();
    }
    List<Object> values = new ArrayList<>();
    ((Iterable<?>) bare).forEach(values::add);
    return values;
  }

  static long sum(Iterable<?> values) {
    long sum = 0;
    for (Object value : values) {
      sum += number(value);
    }
    return sum;
  }

  private static Object bare(Object value) {
    return value instanceof Maybe<?> maybe && maybe.isPresent() ? maybe.get() : value;
  }
}
