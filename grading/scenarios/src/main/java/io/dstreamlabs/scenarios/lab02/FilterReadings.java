package io.dstreamlabs.scenarios.lab02;

import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.scenarios.EveryNth;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.Scenario;

/** {@code filter} over whole numbers: those that are at least {@code least}. */
public final class FilterReadings implements Scenario {

  @Override
  public DStream<?> build(Sources sources, Parameters parameters) {
    DStream<Long> in = EveryNth.of(sources, "in", parameters);
    long least = parameters.integer("least");
    return Pace.shown(in.filter(reading -> reading >= least), parameters);
  }
}
