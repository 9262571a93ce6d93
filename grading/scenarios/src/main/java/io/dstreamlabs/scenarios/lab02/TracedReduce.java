package io.dstreamlabs.scenarios.lab02;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.scenarios.EveryNth;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.Scenario;
import io.dstreamlabs.scenarios.Trace;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** {@code reduce} over texts, with a function that traces its calls in the data. */
public final class TracedReduce implements Scenario {

  @Override
  public DStream<?> build(Sources sources, Parameters parameters) {
    DStream<String> in = EveryNth.of(sources, "in", parameters);
    DStream<Pair<Long, List<String>>> traces = in.mapToPair(Trace::of);
    return traces.reduce(Trace::combine).mapPartitions(TracedReduce::asLists);
  }

  /** Calls and records in one list, for a pair would be taken for a key with its value. */
  private static Iterator<List<Object>> asLists(Iterator<Pair<Long, List<String>>> traces) {
    List<List<Object>> lists = new ArrayList<>();
    traces.forEachRemaining(trace -> lists.add(List.of(trace.first(), trace.second())));
    return lists.iterator();
  }
}
