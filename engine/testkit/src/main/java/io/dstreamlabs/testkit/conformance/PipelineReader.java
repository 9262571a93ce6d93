package io.dstreamlabs.testkit.conformance;

import io.dstreamlabs.kernel.Maybe;
import java.util.ArrayList;
import java.util.List;

/** Makes a {@link Pipeline} of a list of JSON objects, the first of which names an input. */
final class PipelineReader {
  private static final String SLICE = "slice";
  private static final String SNAPSHOTS = "stateSnapshots";

  private PipelineReader() {}

  /**
   * The pipeline of {@code json}.
   *
   * @param where what it belongs to, for messages
   * @throws IllegalArgumentException if something in it is not understood
   */
  static Pipeline read(String where, List<?> json) {
    if (json.isEmpty()) {
      throw new IllegalArgumentException(where + ": the first step must be {\"from\": input}");
    }
    Fields first = Fields.of(where + ", step 1", json.get(0));
    String from = first.text("from");
    first.requireNothingElse();
    List<Step> steps = new ArrayList<>();
    Maybe<Slice> slice = Maybe.absent();
    String before = "";
    for (int i = 1; i < json.size(); i++) {
      Fields fields = Fields.of("%s, step %d".formatted(where, i + 1), json.get(i));
      requireOrder(before, fields);
      before = fields.text("op");
      if (before.equals(SLICE)) {
        requireLast(fields, i, json.size());
        slice = Maybe.of(new Slice(fields.number("fromMs"), fields.number("toMs")));
      } else {
        steps.add(step(fields));
      }
      fields.requireNothingElse();
    }
    return new Pipeline(from, steps, slice, PipelineText.of(json));
  }

  /** As {@link #read}, of one that is part of a step: its RDDs cannot be asked for afterwards. */
  static Pipeline readWithin(String where, List<?> json) {
    Pipeline pipeline = read(where, json);
    if (pipeline.slice().isPresent()) {
      throw new IllegalArgumentException(where + ": slice must be the last step of the case");
    }
    return pipeline;
  }

  private static Step step(Fields fields) {
    Step step = StepBook.read(fields);
    return fields.has("checkpointMs") ? step.checkpointed(fields.duration("checkpointMs")) : step;
  }

  private static void requireOrder(String before, Fields fields) {
    if (fields.text("op").equals(SNAPSHOTS) && !before.equals("mapWithState")) {
      throw fields.trouble("stateSnapshots must come right after mapWithState");
    }
  }

  private static void requireLast(Fields fields, int index, int steps) {
    if (index != steps - 1) {
      throw fields.trouble("slice must be the last step");
    }
  }
}
