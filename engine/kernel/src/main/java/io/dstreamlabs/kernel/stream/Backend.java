package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.rdd.RddContext;
import io.dstreamlabs.kernel.rdd.memory.MemoryRddContext;

/**
 * Where a context makes its RDDs, and what becomes of that place when the context has stopped.
 *
 * @param rdds the place
 * @param release called once, at the end
 */
record Backend(RddContext rdds, Runnable release) {
  private static final int PARALLELISM = 2;

  /** One that somebody else made, and closes. */
  static Backend given(RddContext rdds) {
    return new Backend(rdds, () -> {});
  }

  /** One in memory, of the context's own, which ends with it. */
  static Backend own() {
    RddContext rdds = MemoryRddContext.local(PARALLELISM);
    return new Backend(rdds, rdds::close);
  }
}
