package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.event.StreamingListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Those who are told what a context does, in the order in which they were added. Thread-safe. */
final class Listeners {
  private final List<StreamingListener> all = new CopyOnWriteArrayList<>();

  void add(StreamingListener listener) {
    all.add(listener);
  }

  void tell(Consumer<StreamingListener> event) {
    all.forEach(event);
  }
}
