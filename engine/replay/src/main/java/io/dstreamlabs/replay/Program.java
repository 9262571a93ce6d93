package io.dstreamlabs.replay;

import io.dstreamlabs.kernel.stream.DStream;

/** A DStream program over named inputs. */
@FunctionalInterface
public interface Program {

  /** Builds the program, and returns the stream that is observed. */
  DStream<?> build(Sources sources);
}
