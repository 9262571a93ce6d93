package io.dstreamlabs.replay;

/** How many lines of a script may be sent by now. Thread-safe. */
final class LinesDue {
  private int count;
  private boolean ended;

  /** The first {@code lines} may be sent; never fewer than before. */
  synchronized void upTo(int lines) {
    count = Math.max(count, lines);
    notifyAll();
  }

  /** No more will be sent. */
  synchronized void end() {
    ended = true;
    notifyAll();
  }

  /**
   * Waits until the line {@code index}, from 0, may be sent.
   *
   * @return false when the end came first
   */
  synchronized boolean await(int index) throws InterruptedException {
    while (count <= index && !ended) {
      wait();
    }
    return !ended;
  }
}
