package io.dstreamlabs.testkit.conformance;

import io.dstreamlabs.kernel.Maybe;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a run yields, or must yield: what was output, and the failure after that.
 *
 * @param outputs ascending in time
 * @param failure what ended it
 */
record Outcome<F>(List<Output> outputs, Maybe<F> failure) {

  /** Takes a copy. */
  Outcome {
    outputs = List.copyOf(outputs);
  }

  /**
   * The records of one RDD.
   *
   * @param timeMs batch time
   * @param values canonical values, partition 0 first
   */
  record Output(long timeMs, List<Object> values) {

    /** Takes a copy; null is a value. */
    Output {
      values = Collections.unmodifiableList(new ArrayList<>(values));
    }
  }
}
