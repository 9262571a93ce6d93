package io.dstreamlabs.scenarios.lab05;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.scenarios.EveryNth;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.Scenario;

/** Two windows over one stream, {@code length} and {@code otherLength}, side by side. */
public final class TwoWindows implements Scenario {

  @Override
  public DStream<?> build(Sources sources, Parameters parameters) {
    DStream<Object> in = EveryNth.of(sources, "in", parameters);
    DStream<Object> first = in.window(parameters.duration("length"), parameters.duration("slide"));
    DStream<Object> other =
        in.window(parameters.duration("otherLength"), parameters.duration("slide"));
    return first.transformWith(
        other,
        (one, two, time) ->
            one.map(record -> Pair.of("first", record))
                .union(two.map(record -> Pair.of("other", record))));
  }
}
