package io.dstreamlabs.hidden;

import io.dstreamlabs.replay.Observation;
import io.dstreamlabs.scenarios.ScenarioRun;

/** The plugs that are examined: in a worker when they are a student's, in this process for a self-check. */
@FunctionalInterface
public interface Subject {

  /**
   * What the run yields with these plugs.
   *
   * @throws SubjectFailure if it yields nothing, because the student's code failed
   */
  Observation observe(ScenarioRun run);
}
