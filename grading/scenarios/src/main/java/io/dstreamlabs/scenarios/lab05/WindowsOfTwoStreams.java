package io.dstreamlabs.scenarios.lab05;

import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.scenarios.EveryNth;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.Scenario;

/** The windows of two streams, {@code in} and {@code also}, united. */
public final class WindowsOfTwoStreams implements Scenario {

  @Override
  public DStream<?> build(Sources sources, Parameters parameters) {
    DStream<Object> in = EveryNth.of(sources, "in", parameters);
    DStream<Object> also = EveryNth.of(sources, "also", parameters);
    return in.window(parameters.duration("length"), parameters.duration("slide"))
        .transformWith(
            also.window(parameters.duration("otherLength"), parameters.duration("slide")),
            (one, two, time) -> one.union(two));
  }
}
