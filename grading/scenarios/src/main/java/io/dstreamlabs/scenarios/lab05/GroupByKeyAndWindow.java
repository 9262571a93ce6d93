package io.dstreamlabs.scenarios.lab05;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.codec.Bag;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.scenarios.EveryNth;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.Scenario;

/** {@code groupByKeyAndWindow}; the values of a key are observed as a bag, since their order is free. */
public final class GroupByKeyAndWindow implements Scenario {

  @Override
  public DStream<?> build(Sources sources, Parameters parameters) {
    DStream<Pair<Object, Object>> in = EveryNth.of(sources, "in", parameters);
    return PairDStream.of(in)
        .groupByKeyAndWindow(parameters.duration("length"), parameters.duration("slide"))
        .mapValues(values -> Bag.of(values));
  }
}
