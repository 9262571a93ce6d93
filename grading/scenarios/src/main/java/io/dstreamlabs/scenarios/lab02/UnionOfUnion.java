package io.dstreamlabs.scenarios.lab02;

import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.Scenario;
import java.util.List;

/** {@code union} of a {@code union} with one of its streams: {@code in}, {@code also} and {@code in}. */
public final class UnionOfUnion implements Scenario {

  @Override
  public DStream<?> build(Sources sources, Parameters parameters) {
    List<DStream<Object>> both = Streams.named(sources, parameters);
    return both.get(0).union(both.get(1)).union(both.get(0));
  }
}
