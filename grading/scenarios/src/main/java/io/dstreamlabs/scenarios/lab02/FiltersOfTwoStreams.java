package io.dstreamlabs.scenarios.lab02;

import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.scenarios.EveryNth;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.Scenario;

/** {@code filter} over two streams, {@code in} and {@code also}, with opposite functions. */
public final class FiltersOfTwoStreams implements Scenario {

  @Override
  public DStream<?> build(Sources sources, Parameters parameters) {
    DStream<Long> in = EveryNth.of(sources, "in", parameters);
    DStream<Long> also = EveryNth.of(sources, "also", parameters);
    long least = parameters.integer("least");
    return SideBySide.of(
        in.filter(reading -> reading >= least), also.filter(reading -> reading < least));
  }
}
