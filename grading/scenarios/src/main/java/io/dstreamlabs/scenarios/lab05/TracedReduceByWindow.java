package io.dstreamlabs.scenarios.lab05;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.scenarios.EveryNth;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.Scenario;
import io.dstreamlabs.scenarios.Trace;
import java.util.List;

/** {@code reduceByWindow} over texts, with a function that traces its calls in the data. */
public final class TracedReduceByWindow implements Scenario {

  @Override
  public DStream<?> build(Sources sources, Parameters parameters) {
    DStream<String> in = EveryNth.of(sources, "in", parameters);
    DStream<Pair<Long, List<String>>> traces = in.mapToPair(Trace::of);
    return traces.reduceByWindow(
        Trace::combine, parameters.duration("length"), parameters.duration("slide"));
  }
}
