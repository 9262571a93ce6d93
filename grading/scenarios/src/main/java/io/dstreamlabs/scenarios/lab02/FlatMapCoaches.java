package io.dstreamlabs.scenarios.lab02;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.scenarios.EveryNth;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.Scenario;

/** {@code flatMap} over pairs of a tram and how many coaches it has; may be none. See {@link Coaches}. */
public final class FlatMapCoaches implements Scenario {

  @Override
  public DStream<?> build(Sources sources, Parameters parameters) {
    DStream<Pair<String, Long>> in = EveryNth.of(sources, "in", parameters);
    return Pace.shown(in.flatMap(Coaches::of), parameters);
  }
}
