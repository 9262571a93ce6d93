package io.dstreamlabs.scenarios.lab02;

import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.scenarios.EveryNth;
import io.dstreamlabs.scenarios.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** The streams that a program with several of them reads. */
final class Streams {
  private static final String BOTH = "in also";

  private Streams() {}

  /**
   * Those that the parameter {@code streams} lists, in its order; {@code in} and {@code also} unless given.
   * All at the pace of {@code every}, but the last one at that of {@code lastEvery}, where it is given.
   */
  static List<DStream<Object>> named(Sources sources, Parameters parameters) {
    long every = parameters.integer("every", 1);
    StringTokenizer names = new StringTokenizer(parameters.text("streams", BOTH));
    List<DStream<Object>> streams = new ArrayList<>();
    while (names.hasMoreTokens()) {
      DStream<Object> stream = sources.stream(names.nextToken());
      long n = names.hasMoreTokens() ? every : parameters.integer("lastEvery", every);
      streams.add(EveryNth.of(stream, n));
    }
    return streams;
  }
}
