package io.dstreamlabs.replay;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.codec.Bag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns records into plain data; an iterable that is no list, such as a group, becomes a bag. */
final class PlainValues {
  private PlainValues() {}

  static List<Object> of(Iterable<?> records) {
    List<Object> plain = new ArrayList<>();
    records.forEach(value -> plain.add(plain(value)));
    return plain;
  }

  private static Object plain(Object value) {
    if (value == null
        || value instanceof Boolean
        || value instanceof Integer
        || value instanceof Long
        || value instanceof Double
        || value instanceof String
        || value instanceof byte[]) {
      return value;
    }
    if (value instanceof Pair<?, ?> pair) {
      return new Pair<>(plain(pair.first()), plain(pair.second()));
    }
    if (value instanceof Maybe<?> maybe) {
      return maybe.isPresent() ? Maybe.of(plain(maybe.get())) : maybe;
    }
    if (value instanceof List<?> list) {
      return of(list);
    }
    if (value instanceof Bag bag) {
      return new Bag(of(bag.values()));
    }
    if (value instanceof Iterable<?> iterable) {
      return new Bag(of(iterable));
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> plain = new LinkedHashMap<>();
      map.forEach((key, item) -> plain.put(String.valueOf(key), plain(item)));
      return plain;
    }
    throw new IllegalStateException(
        "the observed stream holds a "
            + value.getClass().getName()
            + ", which is not plain data: map it to numbers, strings, pairs or lists");
  }
}
