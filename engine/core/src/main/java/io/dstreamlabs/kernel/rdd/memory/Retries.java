package io.dstreamlabs.kernel.rdd.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Does work again that failed. Within work that is tried again nothing is tried by itself, so a failure at the
 * bottom costs its tries once, and not once per level. Thread-safe.
 */
final class Retries {
  private final int times;
  private final ThreadLocal<Boolean> inside = ThreadLocal.withInitial(() -> false);

  Retries(int times) {
    if (times < 0) {
      throw new IllegalArgumentException("retries is " + times + ", but must be 0 or more");
    }
    this.times = times;
  }

  /** The task that tries each partition, as the thread that asks for it may, on whatever thread it runs. */
  <R> IntFunction<R> around(IntFunction<R> task) {
    if (times == 0) {
      return task;
    }
    int allowed = inside.get() ? 0 : times;
    return partition -> attempt(allowed, () -> task.apply(partition));
  }

  /** What {@code work} gives, which is tried as a whole. */
  <R> R around(Supplier<R> work) {
    return times == 0 ? work.get() : attempt(inside.get() ? 0 : times, work);
  }

  private <R> R attempt(int allowed, Supplier<R> work) {
    boolean outermost = !inside.get();
    inside.set(true);
    try {
      return allowed == 0 ? work.get() : repeat(allowed, work);
    } finally {
      if (outermost) {
        inside.remove();
      }
    }
  }

  /** The last failure leaves here; those before it are suppressed in it. */
  private static <R> R repeat(int allowed, Supplier<R> work) {
    List<RuntimeException> earlier = new ArrayList<>();
    while (true) {
      try {
        return work.get();
      } catch (RuntimeException e) {
        if (earlier.size() == allowed || Thread.currentThread().isInterrupted()) {
          earlier.stream().filter(before -> before != e).distinct().forEach(e::addSuppressed);
          throw e;
        }
        earlier.add(e);
      }
    }
  }
}
