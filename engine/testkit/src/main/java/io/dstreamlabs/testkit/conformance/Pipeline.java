package io.dstreamlabs.testkit.conformance;

import io.dstreamlabs.kernel.Maybe;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An input, and what is done with it step by step.
 *
 * @param from name of the input
 * @param steps what is done
 * @param slice the last step, if it is that one
 * @param text the whole, for the line above a picture
 */
record Pipeline(String from, List<Step> steps, Maybe<Slice> slice, String text) {

  /** Takes a copy. */
  Pipeline {
    steps = List.copyOf(steps);
  }

  /** The operator families that the steps need, those of pipelines within them included. */
  Set<Family> families() {
    Set<Family> families = EnumSet.noneOf(Family.class);
    steps.forEach(step -> families.addAll(step.families()));
    return families;
  }

  /** The names of the inputs, those of pipelines within the steps included. */
  Set<String> inputs() {
    Set<String> inputs = new TreeSet<>(Set.of(from));
    for (Step step : steps) {
      step.others().forEach(pipeline -> inputs.addAll(pipeline.inputs()));
    }
    return inputs;
  }
}
