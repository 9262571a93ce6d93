package io.dstreamlabs.scenarios.lab02;

import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.scenarios.EveryNth;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.Scenario;

/** {@code map} over texts: each with a mark behind it. */
public final class MapRecords implements Scenario {

  @Override
  public DStream<?> build(Sources sources, Parameters parameters) {
    DStream<String> in = EveryNth.of(sources, "in", parameters);
    return Pace.shown(in.map(record -> record + "*"), parameters);
  }
}
