package io.dstreamlabs.scenarios;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.replay.Observation;
import io.dstreamlabs.replay.Replay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One scenario, its parameters and its input batches: what a worker is sent, and all that it is sent.
 *
 * @param scenario binary name of the scenario's class, below {@code io.dstreamlabs.scenarios}
 * @param parameters what the scenario is given
 * @param batchIntervalMs length of a batch, in milliseconds; positive
 * @param batches how many batches are run; after the end of an input, with RDDs without records
 * @param inputs for each stream its batches, the one that ends at {@code batchIntervalMs} first; absent
 *     means that there is no RDD at that time
 */
public record ScenarioRun(
    String scenario,
    Parameters parameters,
    long batchIntervalMs,
    int batches,
    Map<String, List<Maybe<List<Object>>>> inputs) {

  /** Most batches that one run may have. */
  public static final int MOST_BATCHES = 100_000;

  private static final long LONGEST_BATCH_MS = 1_000_000_000L;

  /** Checks and copies. */
  public ScenarioRun {
    Objects.requireNonNull(scenario, "scenario");
    Objects.requireNonNull(parameters, "parameters");
    PlainParts.number("batchIntervalMs", batchIntervalMs, 1, LONGEST_BATCH_MS);
    PlainParts.number("batches", (long) batches, 1, MOST_BATCHES);
    Map<String, List<Maybe<List<Object>>>> copy = new TreeMap<>();
    inputs.forEach((name, input) -> copy.put(name, copyOf(name, input)));
    inputs = Collections.unmodifiableMap(copy);
  }

  /**
   * Builds the scenario with {@code operators} and replays the batches on a clock moved by hand, from
   * zero time 0.
   *
   * @return what the scenario yields; {@link io.dstreamlabs.replay.Refused} if building it threw
   *     IllegalArgumentException or IllegalStateException
   * @throws IllegalArgumentException if there is no such scenario
   * @throws RuntimeException what failed a batch, as it was thrown
   */
  public Observation run(Operators operators) {
    Scenario program = ScenarioClass.named(scenario).create();
    Replay replay =
        Replay.of(sources -> program.build(sources, parameters))
            .batchInterval(Duration.ofMillis(batchIntervalMs))
            .operators(operators)
            .batches(batches);
    for (Map.Entry<String, List<Maybe<List<Object>>>> input : inputs.entrySet()) {
      replay = replay.input(input.getKey(), input.getValue());
    }
    return replay.run();
  }

  /** As plain data, for a codec. */
  public Map<String, Object> toPlain() {
    Map<String, Object> streams = new TreeMap<>();
    inputs.forEach((name, input) -> streams.put(name, new ArrayList<Object>(input)));
    Map<String, Object> plain = new TreeMap<>();
    plain.put("scenario", scenario);
    plain.put("parameters", parameters.toPlain());
    plain.put("batchIntervalMs", batchIntervalMs);
    plain.put("batches", (long) batches);
    plain.put("inputs", streams);
    return plain;
  }

  /**
   * What {@link #toPlain} made.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  public static ScenarioRun fromPlain(Object plain) {
    Map<String, Object> parts = PlainParts.map("run", plain);
    Map<String, List<Maybe<List<Object>>>> inputs = new TreeMap<>();
    PlainParts.map("inputs", parts.get("inputs"))
        .forEach((name, input) -> inputs.put(name, batchesFrom("inputs." + name, input)));
    return new ScenarioRun(
        PlainParts.text("scenario", parts.get("scenario")),
        Parameters.fromPlain(parts.get("parameters")),
        PlainParts.number("batchIntervalMs", parts.get("batchIntervalMs"), 1, LONGEST_BATCH_MS),
        (int) PlainParts.number("batches", parts.get("batches"), 1, MOST_BATCHES),
        inputs);
  }

  private static List<Maybe<List<Object>>> batchesFrom(String name, Object plain) {
    List<Maybe<List<Object>>> batches = new ArrayList<>();
    for (Object batch : PlainParts.list(name, plain)) {
      if (!(batch instanceof Maybe<?> maybe)) {
        throw PlainParts.refuse(name, "a list of batches that are there or absent", batch);
      }
      batches.add(
          maybe.isPresent()
              ? Maybe.of(new ArrayList<>(PlainParts.list(name, maybe.get())))
              : Maybe.absent());
    }
    return batches;
  }

  private static List<Maybe<List<Object>>> copyOf(String name, List<Maybe<List<Object>>> input) {
    List<Maybe<List<Object>>> copy = new ArrayList<>();
    for (Maybe<List<Object>> batch : input) {
      if (batch.isPresent() && batch.get().stream().anyMatch(Objects::isNull)) {
        throw PlainParts.refuse("inputs." + name, "batches of records", null);
      }
      copy.add(batch.isPresent() ? Maybe.of(List.copyOf(batch.get())) : Maybe.absent());
    }
    return List.copyOf(copy);
  }
}
