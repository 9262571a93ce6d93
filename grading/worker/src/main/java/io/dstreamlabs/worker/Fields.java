package io.dstreamlabs.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The fields of a message in plain data; whatever is missing or of another type is refused. */
final class Fields {
  private final Map<?, ?> values;

  private Fields(Map<?, ?> values) {
    this.values = values;
  }

  static Fields of(Object plain) {
    return new Fields(cast(Map.class, plain, "message"));
  }

  String text(String name) {
    return cast(String.class, values.get(name), name);
  }

  int integer(String name) {
    return cast(Integer.class, values.get(name), name);
  }

  long number(String name) {
    return cast(Long.class, values.get(name), name);
  }

  boolean flag(String name) {
    return cast(Boolean.class, values.get(name), name);
  }

  byte[] bytes(String name) {
    return cast(byte[].class, values.get(name), name);
  }

  Object plain(String name) {
    return values.get(name);
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (Object value : list(name)) {
      texts.add(cast(String.class, value, name));
    }
    return List.copyOf(texts);
  }

  List<?> list(String name) {
    return cast(List.class, values.get(name), name);
  }

  <T> Map<String, T> map(String name, Class<T> type) {
    Map<String, T> map = new TreeMap<>();
    Map<?, ?> plain = cast(Map.class, values.get(name), name);
    plain.forEach((key, value) -> map.put(cast(String.class, key, name), cast(type, value, name)));
    return map;
  }

  private static <T> T cast(Class<T> type, Object value, String name) {
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException(
          "%s is %s, but must be %s"
              .formatted(
                  name,
                  value == null ? "missing" : "a " + value.getClass().getSimpleName(),
                  type.getSimpleName()));
    }
    return type.cast(value);
  }
}
