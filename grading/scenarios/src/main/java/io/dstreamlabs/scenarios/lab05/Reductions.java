package io.dstreamlabs.scenarios.lab05;

import io.dstreamlabs.kernel.function.ReduceFunction;
import java.util.NoSuchElementException;

/** The functions that scenarios reduce whole numbers with; all associative and commutative. */
enum Reductions {
  SUM,
  MAX,
  MIN,
  XOR;

  /** The function called {@code name}, in lower case. */
  static ReduceFunction<Long> named(String name) {
    for (Reductions reduction : values()) {
      if (reduction.name().toLowerCase(java.util.Locale.ROOT).equals(name)) {
        return reduction.function();
      }
    }
    throw new NoSuchElementException("no reduction is called " + name);
  }

  private ReduceFunction<Long> function() {
    return switch (this) {
      case SUM -> Long::sum;
      case MAX -> Math::max;
      case MIN -> Math::min;
      case XOR -> (a, b) -> a ^ b;
    };
  }
}
