package io.dstreamlabs.testkit.conformance;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.testkit.conformance.ConformanceCase.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes a {@link ConformanceCase} of a JSON object; what it does not understand it refuses. */
final class CaseReader {
  private static final int PARTITIONS = 2;

  private CaseReader() {}

  /**
   * The case of {@code json}.
   *
   * @param where which case it is, for messages
   * @throws IllegalArgumentException if something in it is not understood
   */
  static ConformanceCase read(String where, Object json) {
    String name = Fields.of(where, json).text("name");
    Fields fields = Fields.of(where + ", '" + name + "'", json);
    fields.text("name");
    Pipeline pipeline = PipelineReader.read(where + ", '" + name + "'", fields.list("pipeline"));
    Map<String, List<Maybe<List<Object>>>> inputs = inputs(fields.object("inputs"));
    for (String input : pipeline.inputs()) {
      if (!inputs.containsKey(input)) {
        throw fields.trouble(
            "there is no input '%s': there are %s".formatted(input, inputs.keySet()));
      }
    }
    ConformanceCase read =
        new ConformanceCase(
            name,
            fields.maybeText("source").orElse(""),
            fields.positive("batchMs"),
            fields.count("batches"),
            fields.has("partitions") ? fields.count("partitions") : PARTITIONS,
            inputs,
            fields.has("initialState") ? fields.pairs("initialState") : List.of(),
            pipeline,
            fields.truth("ordered") ? Order.GIVEN : Order.ANY,
            expected(fields));
    fields.requireNothingElse();
    return read;
  }

  private static Map<String, List<Maybe<List<Object>>>> inputs(Fields fields) {
    Map<String, List<Maybe<List<Object>>>> inputs = new TreeMap<>();
    for (String name : fields.names()) {
      List<Maybe<List<Object>>> batches = new ArrayList<>();
      for (Object batch : fields.list(name)) {
        batches.add(batch(fields, name, batch));
      }
      inputs.put(name, batches);
    }
    return inputs;
  }

  private static Maybe<List<Object>> batch(Fields fields, String name, Object batch) {
    if (batch == null) {
      return Maybe.absent();
    }
    if (batch instanceof List<?> values) {
      return Maybe.of(fields.records(values));
    }
    throw fields.trouble(
        "a batch of '%s' is %s, but must be a list or null".formatted(name, batch));
  }

  private static Outcome<ExpectedError> expected(Fields fields) {
    List<Outcome.Output> outputs = new ArrayList<>();
    for (Object json : fields.list("expected")) {
      Fields output = fields.within("expected " + (outputs.size() + 1), json);
      long timeMs = output.number("timeMs");
      if (!outputs.isEmpty() && timeMs <= outputs.get(outputs.size() - 1).timeMs()) {
        throw output.trouble("%d ms is not after the output before".formatted(timeMs));
      }
      outputs.add(new Outcome.Output(timeMs, output.canonical(output.list("values"))));
      output.requireNothingElse();
    }
    return new Outcome<>(
        outputs,
        fields.has("expectedError")
            ? Maybe.of(error(fields.object("expectedError")))
            : Maybe.absent());
  }

  private static ExpectedError error(Fields fields) {
    Maybe<String> phase = fields.maybeText("phase");
    ExpectedError error =
        new ExpectedError(
            phase.isPresent() ? Maybe.of(phase(fields, phase.get())) : Maybe.absent(),
            fields.maybeNumber("timeMs"),
            fields.maybeText("class").orElse("an exception")
                + ": "
                + fields.maybeText("message").orElse("(no message)"));
    fields.requireNothingElse();
    return error;
  }

  private static Phase phase(Fields fields, String name) {
    try {
      return Phase.named(name);
    } catch (IllegalArgumentException e) {
      throw fields.trouble(e.getMessage());
    }
  }
}
