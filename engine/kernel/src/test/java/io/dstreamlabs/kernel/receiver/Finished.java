package io.dstreamlabs.kernel.receiver;

import java.util.ArrayList;
import java.util.List;

/** Finished blocks that wait to be taken. Thread-safe. */
final class Finished<T> implements BlockGenerator.Blocks<T> {
  private final List<List<T>> blocks = new ArrayList<>();

  @Override
  public synchronized void finished(List<T> block) {
    blocks.add(block);
  }

  /** Those that are there, and those of a supervisor's batch that ends now. */
  List<List<T>> take(ReceiverSupervisor<T> supervisor) {
    supervisor.flush();
    synchronized (this) {
      List<List<T>> taken = List.copyOf(blocks);
      blocks.clear();
      return taken;
    }
  }

  synchronized boolean isEmpty() {
    return blocks.isEmpty();
  }
}
