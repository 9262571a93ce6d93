package io.dstreamlabs.worker;

import io.dstreamlabs.scenarios.ScenarioRun;

/**
 * What makes a request one that a worker can serve. Grader and worker ask the same, so that a
 * worker that refuses what the grader has found in order is not believed.
 */
public final class ScenarioRequest {
  private static final String SCENARIOS = "io.dstreamlabs.scenarios.";

  private ScenarioRequest() {}

  /**
   * The run in this plain data. No student code takes part.
   *
   * @throws IllegalArgumentException if it is not one, or if its scenario is none of ours
   */
  public static ScenarioRun read(Object plain) {
    ScenarioRun run = ScenarioRun.fromPlain(plain);
    if (!run.scenario().startsWith(SCENARIOS)) {
      throw new IllegalArgumentException(
          "scenario is " + run.scenario() + ", but must be below " + SCENARIOS);
    }
    try {
      Class.forName(run.scenario(), false, ScenarioRequest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(
          "scenario is " + run.scenario() + ", but there is no such class", e);
    }
    return run;
  }
}
