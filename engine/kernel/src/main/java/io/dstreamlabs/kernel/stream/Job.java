package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.event.OutputInfo;

/**
 * One output operation of one batch, ready to run.
 *
 * @param info which one
 * @param work what it does
 */
record Job(OutputInfo info, Work work) {

  /** Work that may fail. */
  interface Work {
    void run() throws Exception;
  }
}
