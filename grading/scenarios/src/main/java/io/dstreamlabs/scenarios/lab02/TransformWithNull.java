package io.dstreamlabs.scenarios.lab02;

import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.Scenario;
import java.util.List;

/** {@code transformWith} with a function that returns null in the batch number {@code nullIn}. */
public final class TransformWithNull implements Scenario {

  @Override
  public DStream<?> build(Sources sources, Parameters parameters) {
    List<DStream<Object>> both = Streams.named(sources, parameters);
    long nullMs = parameters.integer("nullIn") * sources.context().batchInterval().toMillis();
    return both.get(0)
        .transformWith(
            both.get(1),
            (left, right, time) -> time.milliseconds() == nullMs ? null : left.union(right));
  }
}
