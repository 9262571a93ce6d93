package io.dstreamlabs.testkit.conformance;

import io.dstreamlabs.kernel.stream.IncrementalWindowOperators;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.kernel.stream.PairOperators;
import io.dstreamlabs.kernel.stream.StateOperators;
import io.dstreamlabs.kernel.stream.StatelessOperators;
import io.dstreamlabs.kernel.stream.WindowOperators;
import java.util.function.Predicate;

/** The operator families that steps need. */
enum Family {
  /** One batch. */
  STATELESS("StatelessOperators", plugs -> plugs.find(StatelessOperators.class).isPresent()),
  /** One batch, by key. */
  PAIRS("PairOperators", plugs -> plugs.find(PairOperators.class).isPresent()),
  /** Windows worked out anew. */
  WINDOWS("WindowOperators", plugs -> plugs.find(WindowOperators.class).isPresent()),
  /** Windows made from the one before. */
  INCREMENTAL(
      "IncrementalWindowOperators",
      plugs -> plugs.find(IncrementalWindowOperators.class).isPresent()),
  /** State by key. */
  STATE("StateOperators", plugs -> plugs.find(StateOperators.class).isPresent());

  private final String typeName;
  private final Predicate<Operators> there;

  Family(String typeName, Predicate<Operators> there) {
    this.typeName = typeName;
    this.there = there;
  }

  /** Simple name of the interface. */
  String typeName() {
    return typeName;
  }

  /** Whether {@code plugs} has a plug for it. */
  boolean isIn(Operators plugs) {
    return there.test(plugs);
  }
}
