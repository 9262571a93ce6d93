package io.dstreamlabs.hidden;

import io.dstreamlabs.replay.Timeline;
import io.dstreamlabs.scenarios.ScenarioRun;

/** Knows the right answer to a run without using any plug: by naive recomputation over tables. */
@FunctionalInterface
public interface Oracle {

  /** The timeline that {@code run} must yield. */
  Timeline expected(ScenarioRun run);
}
