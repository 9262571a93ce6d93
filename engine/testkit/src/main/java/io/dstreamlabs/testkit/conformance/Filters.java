package io.dstreamlabs.testkit.conformance;

import static io.dstreamlabs.testkit.conformance.Records.key;
import static io.dstreamlabs.testkit.conformance.Records.number;
import static io.dstreamlabs.testkit.conformance.Records.text;
import static io.dstreamlabs.testkit.conformance.Records.value;

import io.dstreamlabs.kernel.function.FilterFunction;

/** The functions of {@code filter}, also that of a window with an inverse. */
final class Filters {
  /** All of them. */
  static final Vocabulary<FilterFunction<Object>> ALL =
      Vocabulary.<FilterFunction<Object>>of("filter")
          .with("isEven", n -> isEven(number(n)))
          .with("isPositive", n -> number(n) > 0)
          .with("nonZero", n -> number(n) != 0)
          .with("nonEmpty", s -> !text(s).isEmpty())
          .with("containsA", s -> text(s).contains("a"))
          .with("keyContainsA", x -> text(key(x)).contains("a"))
          .with("nonZeroValue", x -> number(value(x)) != 0)
          .with("positiveValue", x -> number(value(x)) > 0)
          .with("valueIsEven", x -> isEven(number(value(x))))
          .with("all", x -> true)
          .with("none", x -> false);

  private Filters() {}

  private static boolean isEven(long n) {
    return Math.floorMod(n, 2L) == 0;
  }
}
