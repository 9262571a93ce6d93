package io.dstreamlabs.scenarios.lab02;

import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.scenarios.EveryNth;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.Scenario;

/** {@code count} over two streams, {@code in} and {@code also}. */
public final class CountsOfTwoStreams implements Scenario {

  @Override
  public DStream<?> build(Sources sources, Parameters parameters) {
    DStream<Object> in = EveryNth.of(sources, "in", parameters);
    DStream<Object> also = EveryNth.of(sources, "also", parameters);
    return SideBySide.of(in.count(), also.count());
  }
}
