package io.dstreamlabs.scenarios;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes plain data apart that may come from anywhere; what does not fit is refused by name. */
final class PlainParts {
  private static final int SHOWN = 40;

  private PlainParts() {}

  /** {@code plain} as a map with text keys and without nulls. */
  static Map<String, Object> map(String name, Object plain) {
    if (!(plain instanceof Map<?, ?> map)) {
      throw refuse(name, "a map", plain);
    }
    Map<String, Object> copy = new HashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!(entry.getKey() instanceof String key) || entry.getValue() == null) {
        throw refuse(name, "a map from text to values", plain);
      }
      copy.put(key, entry.getValue());
    }
    return copy;
  }

  /** {@code plain} as a list. */
  static List<?> list(String name, Object plain) {
    if (plain instanceof List<?> list) {
      return list;
    }
    throw refuse(name, "a list", plain);
  }

  /** {@code plain} as a text. */
  static String text(String name, Object plain) {
    if (plain instanceof String text) {
      return text;
    }
    throw refuse(name, "a text", plain);
  }

  /** {@code plain} as a whole number in {@code [least, most]}. */
  static long number(String name, Object plain, long least, long most) {
    if (plain instanceof Long number && number >= least && number <= most) {
      return number;
    }
    throw refuse(name, "a whole number from " + least + " to " + most, plain);
  }

  static IllegalArgumentException refuse(String name, String wanted, Object got) {
    String shown = String.valueOf(got);
    String kind = got == null ? "nothing" : got.getClass().getSimpleName();
    return new IllegalArgumentException(
        "%s must be %s, but is %s: %s"
            .formatted(
                name,
                wanted,
                kind,
                shown.length() <= SHOWN ? shown : shown.substring(0, SHOWN) + "..."));
  }
}
