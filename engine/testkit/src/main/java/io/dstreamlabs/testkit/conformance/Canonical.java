package io.dstreamlabs.testkit.conformance;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.codec.Bag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Values as they are compared: {@code null}, {@code Long}, {@code String}, lists, {@link SortedBag}. A pair
 * is a list of two, an optional is its value or null.
 */
final class Canonical {
  private static final String BAG = "bag";

  private Canonical() {}

  /**
   * A record of a stream.
   *
   * @throws IllegalArgumentException if it is of a type that the tables do not have
   */
  static Object of(Object value) {
    if (value instanceof Maybe<?> maybe) {
      return maybe.isPresent() ? of(maybe.get()) : null;
    }
    if (value instanceof Pair<?, ?> pair) {
      return Collections.unmodifiableList(Arrays.asList(of(pair.first()), of(pair.second())));
    }
    if (value instanceof List<?> list) {
      return all(list);
    }
    if (value instanceof Bag bag) {
      return new SortedBag(all(bag.values()));
    }
    if (value instanceof Iterable<?> group) {
      return new SortedBag(all(group));
    }
    if (value == null || value instanceof Long || value instanceof String) {
      return value;
    }
    throw new IllegalArgumentException(
        "the stream holds a %s, which no table has: whole numbers are Long"
            .formatted(value.getClass().getName()));
  }

  /** Records of a stream, in their order. */
  static List<Object> all(Iterable<?> values) {
    List<Object> all = new ArrayList<>();
    values.forEach(value -> all.add(of(value)));
    return Collections.unmodifiableList(all);
  }

  /**
   * A value of a table.
   *
   * @throws IllegalArgumentException if it is an object that is no bag, or a boolean
   */
  static Object ofJson(Object json) {
    if (json instanceof List<?> list) {
      return allOfJson(list);
    }
    if (json instanceof Map<?, ?> map) {
      if (map.size() == 1 && map.get(BAG) instanceof List<?> values) {
        return new SortedBag(allOfJson(values));
      }
      throw new IllegalArgumentException(
          "%s is no value: an object must be {\"bag\":[..]}".formatted(map));
    }
    if (json instanceof Boolean) {
      throw new IllegalArgumentException(json + " is no value: there are no booleans");
    }
    return json;
  }

  /** Values of a table, in their order. */
  static List<Object> allOfJson(List<?> values) {
    List<Object> all = new ArrayList<>();
    values.forEach(value -> all.add(ofJson(value)));
    return Collections.unmodifiableList(all);
  }

  /** A value of a table as a record: there any two in brackets are a pair. */
  static Object record(Object canonical) {
    if (canonical == null) {
      return Maybe.absent();
    }
    if (canonical instanceof SortedBag bag) {
      return new Bag(records(bag.values()));
    }
    if (canonical instanceof List<?> list) {
      List<Object> records = records(list);
      return records.size() == 2 ? new Pair<>(records.get(0), records.get(1)) : records;
    }
    return canonical;
  }

  /** Values of a table as records. */
  static List<Object> records(List<?> canonical) {
    List<Object> records = new ArrayList<>();
    canonical.forEach(value -> records.add(record(value)));
    return Collections.unmodifiableList(records);
  }

  /** A canonical value as it is written in a table. */
  static String text(Object canonical) {
    if (canonical instanceof String text) {
      return '"' + text + '"';
    }
    if (canonical instanceof SortedBag bag) {
      return "{\"" + BAG + "\": " + text(bag.values()) + "}";
    }
    if (canonical instanceof List<?> list) {
      List<String> texts = new ArrayList<>();
      list.forEach(value -> texts.add(text(value)));
      return "[" + String.join(", ", texts) + "]";
    }
    return String.valueOf(canonical);
  }
}
