package io.dstreamlabs.scenarios.lab05;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.scenarios.EveryNth;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.Scenario;

/** {@code groupByKeyAndWindow} over whole numbers, read twice: each key with its count and its sum. */
public final class GroupedTotals implements Scenario {

  @Override
  public DStream<?> build(Sources sources, Parameters parameters) {
    DStream<Pair<Object, Long>> in = EveryNth.of(sources, "in", parameters);
    return PairDStream.of(in)
        .groupByKeyAndWindow(parameters.duration("length"), parameters.duration("slide"))
        .mapValues(values -> Pair.of(count(values), sum(values)));
  }

  private static long count(Iterable<Long> values) {
    long count = 0;
    for (Long value : values) {
      count += value == null ? 0 : 1;
    }
    return count;
  }

  private static long sum(Iterable<Long> values) {
    long sum = 0;
    for (Long value : values) {
      sum += value;
    }
    return sum;
  }
}
