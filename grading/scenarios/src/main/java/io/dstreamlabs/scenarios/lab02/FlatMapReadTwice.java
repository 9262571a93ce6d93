package io.dstreamlabs.scenarios.lab02;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.scenarios.EveryNth;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.Scenario;

/** {@code flatMap}, of which each RDD is read twice; see {@link ReadTwice}. */
public final class FlatMapReadTwice implements Scenario {

  @Override
  public DStream<?> build(Sources sources, Parameters parameters) {
    DStream<Pair<String, Long>> in = EveryNth.of(sources, "in", parameters);
    return ReadTwice.of(in.flatMap(Coaches::of), parameters);
  }
}
