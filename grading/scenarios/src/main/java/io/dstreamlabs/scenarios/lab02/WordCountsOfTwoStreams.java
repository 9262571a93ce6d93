package io.dstreamlabs.scenarios.lab02;

import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.LinesProgram;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.Scenario;

/** The network word count twice in one program, over {@code in} and over {@code also}. */
public final class WordCountsOfTwoStreams implements Scenario {

  @Override
  public DStream<?> build(Sources sources, Parameters parameters) {
    LinesProgram words =
        sources.context().operators().require(LinesProgram.class, "the word count");
    return SideBySide.of(
        words.results(sources.stream("in")), words.results(sources.stream("also")));
  }
}
