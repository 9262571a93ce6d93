package io.dstreamlabs.testkit.conformance;

import java.util.Map;
import java.util.TreeMap;

/** How a step of each kind is read. Immutable. */
final class StepBook {
  private static final StepBook ALL =
      new StepBook()
          .with(RecordSteps.ALL)
          .with(PairSteps.ALL)
          .with(TwoStreamSteps.ALL)
          .with(WindowSteps.ALL)
          .with(StateSteps.ALL);

  private final Map<String, Step.Reading> readings;

  private StepBook() {
    this(Map.of());
  }

  private StepBook(Map<String, Step.Reading> readings) {
    this.readings = readings;
  }

  private StepBook with(Map<String, Step.Reading> others) {
    Map<String, Step.Reading> more = new TreeMap<>(readings);
    others.forEach(
        (op, reading) -> {
          if (more.put(op, reading) != null) {
            throw new IllegalArgumentException("there are two steps called " + op);
          }
        });
    return new StepBook(more);
  }

  /** The step that {@code fields} describe, whose kind is in the field {@code op}. */
  static Step read(Fields fields) {
    String op = fields.text("op");
    Step.Reading reading = ALL.readings.get(op);
    if (reading == null) {
      throw fields.trouble(
          "there is no step '%s': use one of %s".formatted(op, ALL.readings.keySet()));
    }
    return reading.read(fields);
  }
}
