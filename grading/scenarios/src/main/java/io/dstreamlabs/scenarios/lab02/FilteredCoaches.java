package io.dstreamlabs.scenarios.lab02;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.scenarios.EveryNth;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.Scenario;

/** {@code filter} over {@code flatMap}: all coaches but the first of each tram. */
public final class FilteredCoaches implements Scenario {

  @Override
  public DStream<?> build(Sources sources, Parameters parameters) {
    DStream<Pair<String, Long>> in = EveryNth.of(sources, "in", parameters);
    return in.flatMap(Coaches::of).filter(coach -> !coach.endsWith(".1"));
  }
}
