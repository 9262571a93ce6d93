package io.dstreamlabs.scenarios.lab02;

import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.Scenario;
import java.util.List;

/** {@code transformWith}: the records of both sides, each with the side that it came from. */
public final class TransformWithBoth implements Scenario {

  @Override
  public DStream<?> build(Sources sources, Parameters parameters) {
    List<DStream<Object>> both = Streams.named(sources, parameters);
    DStream<String> result =
        both.get(0)
            .transformWith(
                both.get(1),
                (left, right, time) ->
                    left.map(record -> "left." + record)
                        .union(right.map(record -> "right." + record)));
    return Pace.shown(result, parameters);
  }
}
