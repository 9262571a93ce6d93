package io.dstreamlabs.scenarios.lab02;

import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.Scenario;
import java.util.List;

/** {@code transformWith}: one record per batch, of its time in milliseconds and the size of both sides. */
public final class TransformWithTime implements Scenario {

  @Override
  public DStream<?> build(Sources sources, Parameters parameters) {
    List<DStream<Object>> both = Streams.named(sources, parameters);
    return both.get(0)
        .transformWith(
            both.get(1),
            (left, right, time) ->
                left.context()
                    .parallelize(
                        List.of(List.of(time.milliseconds(), left.count(), right.count())), 1));
  }
}
