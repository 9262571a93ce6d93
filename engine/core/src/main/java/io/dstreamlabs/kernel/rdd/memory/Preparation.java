package io.dstreamlabs.kernel.rdd.memory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Makes an RDD ready to be read: does the shuffles that it needs, those of its parents first. Each RDD is
 * visited once however many others read it, and a stack of its own replaces recursion; so the cost is
 * that of the graph, and long chains do not overflow the thread's stack.
 *
 * <p>Used once, by one thread.
 */
final class Preparation {
  private final Map<MemoryRdd<?>, Long> sizes = new IdentityHashMap<>();
  private final Deque<MemoryRdd<?>> open = new ArrayDeque<>();

  private Preparation() {}

  /** Makes {@code rdd} ready, and tells about how many records there are to go through. */
  static long of(MemoryRdd<?> rdd) {
    Preparation preparation = new Preparation();
    preparation.open.push(rdd);
    while (!preparation.open.isEmpty()) {
      preparation.step();
    }
    return preparation.sizes.get(rdd);
  }

  private void step() {
    MemoryRdd<?> rdd = open.peek();
    if (sizes.containsKey(rdd)) {
      open.pop();
      return;
    }
    Source<?> source = rdd.settle();
    int before = open.size();
    for (MemoryRdd<?> parent : source.parents()) {
      if (!sizes.containsKey(parent)) {
        open.push(parent);
      }
    }
    if (open.size() == before) {
      source.prepare(sizes::get);
      sizes.put(rdd, source.sizeHint(sizes::get));
      open.pop();
    }
  }
}
