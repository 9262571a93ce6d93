package io.dstreamlabs.testkit.conformance;

import java.util.Map;
import java.util.TreeMap;

/**
 * The functions of one kind, by name. Immutable.
 *
 * @param kind what they are for, for messages
 * @param functions the functions
 */
record Vocabulary<F>(String kind, Map<String, F> functions) {

  /** Takes a copy. */
  Vocabulary {
    functions = Map.copyOf(functions);
  }

  /** No function yet. */
  static <F> Vocabulary<F> of(String kind) {
    return new Vocabulary<>(kind, Map.of());
  }

  /** One more. */
  Vocabulary<F> with(String name, F function) {
    Map<String, F> more = new TreeMap<>(functions);
    if (more.put(name, function) != null) {
      throw new IllegalArgumentException("there are two functions called " + name + " for " + kind);
    }
    return new Vocabulary<>(kind, more);
  }

  /**
   * The function called {@code name}.
   *
   * @throws IllegalArgumentException if there is none; lists those that there are
   */
  F named(String name) {
    F function = functions.get(name);
    if (function == null) {
      throw new IllegalArgumentException(
          "there is no function '%s' for %s: use one of %s"
              .formatted(name, kind, new TreeMap<>(functions).keySet()));
    }
    return function;
  }
}
