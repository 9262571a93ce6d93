package io.dstreamlabs.scenarios;

import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.replay.Sources;

/**
 * An ordinary DStream program with parameters. A scenario is a public class with a public constructor
 * without arguments, below this package, and is found by its class name.
 */
@FunctionalInterface
public interface Scenario {

  /**
   * Builds the program.
   *
   * @return the stream that is observed
   */
  DStream<?> build(Sources sources, Parameters parameters);
}
