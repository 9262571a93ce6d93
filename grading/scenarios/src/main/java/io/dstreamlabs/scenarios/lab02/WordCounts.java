package io.dstreamlabs.scenarios.lab02;

import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.LinesProgram;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.Scenario;

/** The network word count, over lines of a replay instead of a socket. */
public final class WordCounts implements Scenario {

  @Override
  public DStream<?> build(Sources sources, Parameters parameters) {
    return sources
        .context()
        .operators()
        .require(LinesProgram.class, "the word count")
        .results(sources.stream("in"));
  }
}
