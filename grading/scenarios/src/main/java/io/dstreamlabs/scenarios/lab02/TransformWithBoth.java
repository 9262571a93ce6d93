package io.dstreamlabs.scenarios.lab02;

import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.Scenario;
import java.util.List;

/** {@code transformWith}: the records of both sides, each in a list with its side. */
public final class TransformWithBoth implements Scenario {

  @Override
  public DStream<?> build(Sources sources, Parameters parameters) {
    List<DStream<Object>> both = Streams.named(sources, parameters);
    DStream<List<Object>> result =
        both.get(0)
            .transformWith(
                both.get(1),
                (left, right, time) ->
                    left.map(record -> List.of((Object) "left", record))
                        .union(right.map(record -> List.of((Object) "right", record))));
    return Pace.shown(result, parameters);
  }
}
