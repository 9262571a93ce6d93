package io.dstreamlabs.scenarios.lab05;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.scenarios.EveryNth;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.Scenario;

/**
 * {@code reduceByKeyAndWindow} with sum, and over it one with max: the greatest total that each key had
 * in the last {@code outerLength}.
 */
public final class KeyedWindowOfWindow implements Scenario {

  @Override
  public DStream<?> build(Sources sources, Parameters parameters) {
    DStream<Pair<Object, Long>> in = EveryNth.of(sources, "in", parameters);
    return PairDStream.of(in)
        .reduceByKeyAndWindow(
            Long::sum, parameters.duration("length"), parameters.duration("slide"))
        .reduceByKeyAndWindow(
            Math::max, parameters.duration("outerLength"), parameters.duration("outerSlide"));
  }
}
