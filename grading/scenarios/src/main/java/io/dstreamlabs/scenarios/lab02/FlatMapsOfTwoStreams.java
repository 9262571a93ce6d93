package io.dstreamlabs.scenarios.lab02;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.scenarios.EveryNth;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.Scenario;
import java.util.List;

/** {@code flatMap} over two streams: the coaches of {@code in}, and both ends of those of {@code also}. */
public final class FlatMapsOfTwoStreams implements Scenario {

  @Override
  public DStream<?> build(Sources sources, Parameters parameters) {
    DStream<Pair<String, Long>> in = EveryNth.of(sources, "in", parameters);
    DStream<Pair<String, Long>> also = EveryNth.of(sources, "also", parameters);
    return SideBySide.of(
        in.flatMap(Coaches::of),
        also.flatMap(tram -> List.of(tram.first() + ".front", tram.first() + ".rear").iterator()));
  }
}
