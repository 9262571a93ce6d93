package io.dstreamlabs.kernel;

import java.io.Serializable;

/**
 * A key and its value, or any two things that belong together.
 *
 * @param first the key
 * @param second the value
 * @param <K> type of the key
 * @param <V> type of the value
 */
public record Pair<K, V>(K first, V second) implements Serializable {

  /** Pairs {@code first} with {@code second}. */
  public static <K, V> Pair<K, V> of(K first, V second) {
    return new Pair<>(first, second);
  }

  /** {@code (key,value)}, as Spark prints a pair. */
  @Override
  public String toString() {
    return "(" + first + "," + second + ")";
  }
}
