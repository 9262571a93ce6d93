package io.dstreamlabs.hidden.lab05;

import io.dstreamlabs.hidden.Mistake;

/** Mistakes in the words of windows. */
final class WindowWords {
  private WindowWords() {}

  /** One sentence for a student; that of all labs where windows have nothing to add. */
  static String of(Mistake mistake) {
    return switch (mistake) {
      case NOT_SLID ->
          "there is an RDD at a time at which no RDD is due: a window has one at each multiple of its"
              + " slideDuration";
      case EMPTY_MADE_ABSENT -> "the RDD of a window is due, also when it has no records";
      case MISSING_RDD -> "the RDD of a window is due, and there is none";
      case DEAD_KEY_KEPT ->
          "a key that has left the window must not be listed any more: what is kept of a key must go"
              + " with it";
      case KEY_TWICE ->
          "a key is listed more than once: combine its values over all batches of the window";
      case TOO_MUCH ->
          "records that have left the window: off by one batch, or is an old batch kept?";
      case TOO_LITTLE ->
          "records of the window are missing: off by one batch, or is a batch left out?";
      case DIFFERENT -> "the records are not those of the window";
      default -> mistake.sentence();
    };
  }
}
