package io.dstreamlabs.hidden;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.Scenario;
import io.dstreamlabs.scenarios.ScenarioRun;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A scenario with its parameters, ready to be run over any batches. Durations are given in batches, so
 * that a rule can be tried with batches of any length. Immutable.
 *
 * <pre>
 * Trial.of(ReduceByWindow.class, 3, 1).reducing("sum").over("1 | 2 3 | 4")
 * </pre>
 *
 * @param scenario the program
 * @param batchMs length of a batch
 * @param drain how many batches to run on after the last input, until every window is empty
 * @param parameters what the program is given
 */
public record Trial(
    Class<? extends Scenario> scenario, long batchMs, int drain, Parameters parameters) {

  /** {@code scenario} with batches of one second. */
  public static Trial of(Class<? extends Scenario> scenario) {
    return of(scenario, 1000);
  }

  /** {@code scenario} with batches of {@code ms}. */
  public static Trial of(Class<? extends Scenario> scenario, long ms) {
    return new Trial(scenario, ms, 0, Parameters.none());
  }

  /** {@code scenario} with a window of {@code length} batches that slides by {@code slide}. */
  public static Trial of(Class<? extends Scenario> scenario, int length, int slide) {
    return of(scenario, 1000, length, slide);
  }

  /** The same with batches of {@code ms}. */
  public static Trial of(Class<? extends Scenario> scenario, long ms, int length, int slide) {
    return of(scenario, ms).with("length", length).with("slide", slide);
  }

  /** A duration of {@code n} batches more. */
  public Trial with(String name, int n) {
    return new Trial(
        scenario, batchMs, drain + n, parameters.with(name, Duration.ofMillis(n * batchMs)));
  }

  /** A whole number more. */
  public Trial given(String name, long value) {
    return given(parameters.with(name, value));
  }

  /** A text more. */
  public Trial given(String name, String value) {
    return given(parameters.with(name, value));
  }

  /** The function to reduce with. */
  public Trial reducing(String function) {
    return given("function", function);
  }

  /** Over a parent that has an RDD at every {@code n}-th batch only. */
  public Trial everyNth(int n) {
    return given("every", n);
  }

  /** The run over one stream. */
  public ScenarioRun over(Batches in) {
    return over(Map.of("in", in));
  }

  /** The run over two streams. */
  public ScenarioRun over(Batches in, Batches also) {
    return over(Map.of("in", in, "also", also));
  }

  /** The run over streams with these names. */
  public ScenarioRun over(Map<String, Batches> streams) {
    Map<String, List<Maybe<List<Object>>>> inputs = new TreeMap<>();
    streams.forEach((name, batches) -> inputs.put(name, batches.list()));
    int longest = inputs.values().stream().mapToInt(List::size).max().orElse(0);
    return new ScenarioRun(scenario.getName(), parameters, batchMs, longest + drain, inputs);
  }

  /** The run over batches that are drawn, see {@link Batches#of}. */
  public ScenarioRun over(String drawing) {
    return over(Batches.of(drawing));
  }

  private Trial given(Parameters more) {
    return new Trial(scenario, batchMs, drain, more);
  }
}
