package io.dstreamlabs.scenarios.lab02;

import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.scenarios.EveryNth;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.Scenario;

/** {@code map} over two streams, {@code in} and {@code also}, each with a function of its own. */
public final class MapsOfTwoStreams implements Scenario {

  @Override
  public DStream<?> build(Sources sources, Parameters parameters) {
    DStream<String> in = EveryNth.of(sources, "in", parameters);
    DStream<String> also = EveryNth.of(sources, "also", parameters);
    return SideBySide.of(in.map(record -> record + "*"), also.map(record -> record + "+"));
  }
}
