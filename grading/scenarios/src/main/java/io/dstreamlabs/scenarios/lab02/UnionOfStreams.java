package io.dstreamlabs.scenarios.lab02;

import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.Scenario;

/** {@code union} of the streams that the parameter {@code streams} lists, any number of them. */
public final class UnionOfStreams implements Scenario {

  @Override
  public DStream<?> build(Sources sources, Parameters parameters) {
    return sources.context().union(Streams.named(sources, parameters));
  }
}
