package io.dstreamlabs.scenarios;

import io.dstreamlabs.kernel.function.ReduceFunction;
import java.util.Locale;
import java.util.NoSuchElementException;

/** The functions that scenarios reduce whole numbers with; all associative and commutative. */
public enum Reductions {
  /** a + b. */
  SUM,
  /** The greater one. */
  MAX,
  /** The smaller one. */
  MIN,
  /** The bits that differ. */
  XOR;

  /** The function called {@code name}, in lower case. */
  public static ReduceFunction<Long> named(String name) {
    for (Reductions reduction : values()) {
      if (reduction.name().toLowerCase(Locale.ROOT).equals(name)) {
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
