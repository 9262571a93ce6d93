package io.dstreamlabs.scenarios.lab02;

import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.Scenario;
import java.util.List;

/** {@code transformWith}: the records of the left side that the right side has not. */
public final class TransformWithSubtract implements Scenario {

  @Override
  public DStream<?> build(Sources sources, Parameters parameters) {
    List<DStream<Object>> both = Streams.named(sources, parameters);
    return both.get(0).transformWith(both.get(1), (left, right, time) -> left.subtract(right));
  }
}
