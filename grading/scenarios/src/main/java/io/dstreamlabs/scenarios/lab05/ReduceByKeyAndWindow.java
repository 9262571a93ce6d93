package io.dstreamlabs.scenarios.lab05;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.scenarios.EveryNth;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.Reductions;
import io.dstreamlabs.scenarios.Scenario;

/** {@code reduceByKeyAndWindow} over whole numbers; {@code function} is sum, max, min or xor. */
public final class ReduceByKeyAndWindow implements Scenario {

  @Override
  public DStream<?> build(Sources sources, Parameters parameters) {
    DStream<Pair<Object, Long>> in = EveryNth.of(sources, "in", parameters);
    return PairDStream.of(in)
        .reduceByKeyAndWindow(
            Reductions.named(parameters.text("function")),
            parameters.duration("length"),
            parameters.duration("slide"));
  }
}
