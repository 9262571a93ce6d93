package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.OperatorFamily;

/**
 * A whole program over lines of text, as a plug: the same program runs live over a socket and under
 * replay, for whoever runs it gives it its input.
 */
public interface LinesProgram extends OperatorFamily {

  /**
   * Builds the program.
   *
   * @param lines what comes in, one record per line
   * @return what it yields
   */
  DStream<?> results(DStream<String> lines);
}
