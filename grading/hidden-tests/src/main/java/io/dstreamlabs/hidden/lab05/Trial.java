package io.dstreamlabs.hidden.lab05;

import io.dstreamlabs.hidden.Batches;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.Scenario;
import io.dstreamlabs.scenarios.ScenarioRun;
import java.time.Duration;
import java.util.Map;

/**
 * A window scenario with its parameters, ready to be run over any batches. Durations are given in
 * batches, so that a rule can be tried with batches of any length. Immutable.
 *
 * @param scenario the program
 * @param batchMs length of a batch
 * @param drain how many batches to run on after the last input, until every window is empty
 * @param parameters what the program is given
 */
record Trial(Class<? extends Scenario> scenario, long batchMs, int drain, Parameters parameters) {

  /** {@code scenario} with a window of {@code length} batches that slides by {@code slide}. */
  static Trial of(Class<? extends Scenario> scenario, int length, int slide) {
    return new Trial(scenario, 1000, 0, Parameters.none())
        .with("length", length)
        .with("slide", slide);
  }

  /** The same with batches of {@code ms}; to be said before anything that is counted in batches. */
  static Trial of(Class<? extends Scenario> scenario, long ms, int length, int slide) {
    return new Trial(scenario, ms, 0, Parameters.none())
        .with("length", length)
        .with("slide", slide);
  }

  /** A duration of {@code n} batches more. */
  Trial with(String name, int n) {
    return new Trial(
        scenario, batchMs, drain + n, parameters.with(name, Duration.ofMillis(n * batchMs)));
  }

  /** The function to reduce with. */
  Trial reducing(String function) {
    return new Trial(scenario, batchMs, drain, parameters.with("function", function));
  }

  /** Over a parent that has an RDD at every {@code n}-th batch only. */
  Trial everyNth(int n) {
    return new Trial(scenario, batchMs, drain, parameters.with("every", n));
  }

  /** The run over one stream. */
  ScenarioRun over(Batches in) {
    return run(in.size(), Map.of("in", in.list()));
  }

  /** The run over two streams. */
  ScenarioRun over(Batches in, Batches also) {
    return run(Math.max(in.size(), also.size()), Map.of("in", in.list(), "also", also.list()));
  }

  /** The run over batches that are drawn, see {@link Batches#of}. */
  ScenarioRun over(String drawing) {
    return over(Batches.of(drawing));
  }

  private ScenarioRun run(
      int batches,
      Map<String, java.util.List<io.dstreamlabs.kernel.Maybe<java.util.List<Object>>>> inputs) {
    return new ScenarioRun(scenario.getName(), parameters, batchMs, batches + drain, inputs);
  }
}
