package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.event.StreamingListener;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Those who are told what a context does, in the order in which they were added. Thread-safe. */
final class Listeners {
  private final List<StreamingListener> all = new CopyOnWriteArrayList<>();
  private final Set<Thread> telling = ConcurrentHashMap.newKeySet();
  private final Queue<Throwable> troubles = new ConcurrentLinkedQueue<>();

  void add(StreamingListener listener) {
    all.add(listener);
  }

  /** Tells everyone; what a listener throws leaves here, and those behind it are not told. */
  void tell(Consumer<StreamingListener> event) {
    if (all.isEmpty()) {
      return;
    }
    boolean outermost = telling.add(Thread.currentThread());
    try {
      all.forEach(event);
    } finally {
      if (outermost) {
        telling.remove(Thread.currentThread());
      }
    }
  }

  /**
   * Tells everyone on a thread that must not die of it; what a listener throws is kept for {@link
   * #rethrowTrouble}.
   */
  void tellFromOutside(Consumer<StreamingListener> event) {
    try {
      tell(event);
    } catch (RuntimeException | Error e) {
      troubles.add(e);
    }
  }

  /** Throws what a listener threw outside a batch, once. */
  void rethrowTrouble() {
    Throwable trouble = troubles.poll();
    if (trouble instanceof Error error) {
      throw error;
    }
    if (trouble != null) {
      throw (RuntimeException) trouble;
    }
  }

  /** Whether the calling thread is telling a listener something at the moment. */
  boolean isTelling() {
    return telling.contains(Thread.currentThread());
  }
}
