package io.dstreamlabs.scenarios.lab02;

import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.scenarios.EveryNth;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.Scenario;

/** {@code reduce} over texts, with concatenation, which is associative and not commutative. */
public final class ReduceToText implements Scenario {

  @Override
  public DStream<?> build(Sources sources, Parameters parameters) {
    DStream<String> in = EveryNth.of(sources, "in", parameters);
    return in.reduce(String::concat);
  }
}
