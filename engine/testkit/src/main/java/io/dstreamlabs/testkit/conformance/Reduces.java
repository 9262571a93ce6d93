package io.dstreamlabs.testkit.conformance;

import static io.dstreamlabs.testkit.conformance.Records.number;
import static io.dstreamlabs.testkit.conformance.Records.text;

import io.dstreamlabs.kernel.function.ReduceFunction;

/** The functions that combine two values, and the inverse ones. */
final class Reduces {
  /** All of them. */
  static final Vocabulary<ReduceFunction<Object>> ALL =
      Vocabulary.<ReduceFunction<Object>>of("reduce")
          .with("sum", (a, b) -> number(a) + number(b))
          .with("minus", (a, b) -> number(a) - number(b))
          .with("max", (a, b) -> Math.max(number(a), number(b)))
          .with("min", (a, b) -> Math.min(number(a), number(b)))
          .with("xor", (a, b) -> number(a) ^ number(b))
          .with("concat", (a, b) -> text(a) + text(b))
          .with("maxString", (a, b) -> text(a).compareTo(text(b)) >= 0 ? a : b);

  private Reduces() {}
}
