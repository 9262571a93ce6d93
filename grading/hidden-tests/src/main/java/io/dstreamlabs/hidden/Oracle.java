package io.dstreamlabs.hidden;

import io.dstreamlabs.replay.Timeline;
import io.dstreamlabs.scenarios.ScenarioRun;

/**
 * Knows the right answer to a run without using any plug: by naive recomputation over tables. Each lab has
 * its own.
 */
@FunctionalInterface
public interface Oracle {

  /** The timeline that {@code run} must yield. */
  Timeline expected(ScenarioRun run);

  /**
   * What a student reads of a mistake: one sentence, without a full stop and without anything of the
   * input. A lab says it in its own words where these tell more than those that hold for all labs.
   */
  default String sentence(Mistake mistake) {
    return mistake.sentence();
  }
}
