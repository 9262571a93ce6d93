package io.dstreamlabs.scenarios.lab05;

import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.scenarios.EveryNth;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.Scenario;

/** {@code window} that is given its length only, and so slides as its parent does. */
public final class WindowBySlide implements Scenario {

  @Override
  public DStream<?> build(Sources sources, Parameters parameters) {
    DStream<Object> in = EveryNth.of(sources, "in", parameters);
    return in.window(parameters.duration("length"));
  }
}
