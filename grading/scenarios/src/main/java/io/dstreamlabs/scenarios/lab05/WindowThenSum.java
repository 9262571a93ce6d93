package io.dstreamlabs.scenarios.lab05;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.scenarios.EveryNth;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.Scenario;
import java.util.List;

/** {@code window} over whole numbers, then one pair of batch time in milliseconds and sum. */
public final class WindowThenSum implements Scenario {

  @Override
  public DStream<?> build(Sources sources, Parameters parameters) {
    DStream<Long> in = EveryNth.of(sources, "in", parameters);
    return in.window(parameters.duration("length"), parameters.duration("slide"))
        .transform(
            (rdd, time) ->
                rdd.context()
                    .parallelize(
                        List.of(Pair.of(time.milliseconds(), rdd.fold(0L, Long::sum))), 1));
  }
}
