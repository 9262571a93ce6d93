package io.dstreamlabs.autograder.cli;

/** How many submissions are judged at a time. */
final class Jobs {
  private static final int MOST = 8;

  private Jobs() {}

  /** One per processor, but at most 8: each may take the worker's memory twice. */
  static int usual() {
    return Math.min(MOST, Runtime.getRuntime().availableProcessors());
  }
}
