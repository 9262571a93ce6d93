package io.dstreamlabs.testkit.conformance;

import java.util.Map;

/**
 * The steps that keep a state by key. The kernel has no family for them yet: they are read and checked in
 * full, and refuse to be built.
 */
final class StateSteps {
  /** All of them. */
  static final Map<String, Step.Reading> ALL =
      Map.of(
          "updateStateByKey", StateSteps::updateStateByKey,
          "mapWithState", StateSteps::mapWithState,
          "stateSnapshots", fields -> unbuilt("stateSnapshots"));

  private StateSteps() {}

  private static Step updateStateByKey(Fields fields) {
    fields.function("fn", StateUpdate.ALL);
    return unbuilt("updateStateByKey");
  }

  private static Step mapWithState(Fields fields) {
    fields.function("fn", StateMapping.ALL);
    fields.maybeNumber("timeoutMs");
    return unbuilt("mapWithState");
  }

  private static Step unbuilt(String operation) {
    return Step.of(
        Family.STATE,
        (in, building) -> {
          throw new IllegalStateException(
              "%s needs a plug for %s, and the kernel has no such family yet"
                  .formatted(operation, Family.STATE.typeName()));
        });
  }
}
