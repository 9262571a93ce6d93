package io.dstreamlabs.testkit.lesson;

import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.replay.Sources;

/** The operators of a lab, as its pictures call them. */
@FunctionalInterface
public interface DrawnOperators {

  /**
   * The stream that {@code call} makes of {@code parent}.
   *
   * @param sources what goes in, by the names at the left of the picture
   * @throws IllegalArgumentException if the lab has no such operator
   */
  DStream<Object> call(DrawnCall call, DStream<Object> parent, Sources sources);
}
