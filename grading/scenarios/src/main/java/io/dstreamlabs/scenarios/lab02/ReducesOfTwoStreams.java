package io.dstreamlabs.scenarios.lab02;

import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.scenarios.EveryNth;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.Scenario;

/** {@code reduce} over two streams: the greatest of {@code in}, the least of {@code also}. */
public final class ReducesOfTwoStreams implements Scenario {

  @Override
  public DStream<?> build(Sources sources, Parameters parameters) {
    DStream<Long> in = EveryNth.of(sources, "in", parameters);
    DStream<Long> also = EveryNth.of(sources, "also", parameters);
    return SideBySide.of(in.reduce(Math::max), also.reduce(Math::min));
  }
}
