package io.dstreamlabs.scenarios.lab05;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.scenarios.EveryNth;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.Scenario;
import io.dstreamlabs.scenarios.Trace;

/** {@code reduceByKeyAndWindow} over texts, with a function that traces its calls in the data. */
public final class TracedReduceByKeyAndWindow implements Scenario {

  @Override
  public DStream<?> build(Sources sources, Parameters parameters) {
    DStream<Pair<Object, String>> in = EveryNth.of(sources, "in", parameters);
    return PairDStream.of(in)
        .mapValues(Trace::of)
        .reduceByKeyAndWindow(
            Trace::combine, parameters.duration("length"), parameters.duration("slide"));
  }
}
