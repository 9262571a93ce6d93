package io.dstreamlabs.testkit.conformance;

import static io.dstreamlabs.testkit.conformance.Transform.pairs;

import io.dstreamlabs.kernel.rdd.Rdd;

/** A function of {@code transformWith}; it runs on the driver. */
@FunctionalInterface
interface TransformWith {
  /** All of them. */
  Vocabulary<TransformWith> ALL =
      Vocabulary.<TransformWith>of("transformWith")
          .with("join", (left, right) -> pairs(left).join(pairs(right)))
          .with("union", (left, right) -> left.union(right))
          .with("subtract", (left, right) -> left.subtract(right))
          .with("intersection", (left, right) -> left.intersection(right))
          .with("cartesian", (left, right) -> left.cartesian(right));

  /** Makes an RDD of two. */
  Rdd<?> call(Rdd<Object> left, Rdd<Object> right) throws Exception;
}
