package io.dstreamlabs.scenarios.lab05;

import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.scenarios.EveryNth;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.Scenario;

/** {@code reduceByWindow} over texts, with concatenation, which is associative and not commutative. */
public final class ConcatenatedReports implements Scenario {
  @Override
  public DStream<?> build(Sources sources, Parameters parameters) {
    DStream<String> in = EveryNth.of(sources, "in", parameters);
    return in.reduceByWindow(
        String::concat, parameters.duration("length"), parameters.duration("slide"));
  }
}
