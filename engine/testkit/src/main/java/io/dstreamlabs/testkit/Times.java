package io.dstreamlabs.testkit;

/** How times are shown to students. */
final class Times {
  private static final long SECOND_MS = 1000;

  private Times() {}

  /** Seconds if it is whole ones. */
  static String show(long timeMs) {
    return timeMs % SECOND_MS == 0 ? timeMs / SECOND_MS + " s" : timeMs + " ms";
  }
}
