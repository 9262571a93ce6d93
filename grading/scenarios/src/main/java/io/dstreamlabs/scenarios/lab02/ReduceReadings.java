package io.dstreamlabs.scenarios.lab02;

import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.scenarios.EveryNth;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.Reductions;
import io.dstreamlabs.scenarios.Scenario;

/** {@code reduce} over whole numbers; {@code function} is sum, max, min or xor. */
public final class ReduceReadings implements Scenario {

  @Override
  public DStream<?> build(Sources sources, Parameters parameters) {
    DStream<Long> in = EveryNth.of(sources, "in", parameters);
    return Pace.shown(in.reduce(Reductions.named(parameters.text("function"))), parameters);
  }
}
