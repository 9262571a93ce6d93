package io.dstreamlabs.kernel.rdd.memory;

import io.dstreamlabs.kernel.rdd.TaskException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * The partitions of one action, taken in ascending order by all threads that {@link #work}. Once one has
 * failed, no later one is begun. Thread-safe.
 */
final class SideBySide<R> {
  private final int n;
  private final IntFunction<R> task;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger firstFailed = new AtomicInteger(Integer.MAX_VALUE);
  private final CountDownLatch open;
  private final R[] results;
  private final Throwable[] failures;

  @SuppressWarnings("unchecked") // never leaves this class as an array
  SideBySide(int n, IntFunction<R> task) {
    this.n = n;
    this.task = task;
    this.open = new CountDownLatch(n);
    this.results = (R[]) new Object[n];
    this.failures = new Throwable[n];
  }

  /** Computes partitions until none is left to begin. */
  void work() {
    for (int p = next.getAndIncrement(); p < n; p = next.getAndIncrement()) {
      try {
        if (p < firstFailed.get()) {
          results[p] = task.apply(p);
        }
      } catch (Throwable e) {
        failures[p] = e;
        firstFailed.accumulateAndGet(p, Math::min);
      } finally {
        open.countDown();
      }
    }
  }

  /**
   * All results, once they are there.
   *
   * @param others is interrupted when the caller is
   */
  List<R> results(List<Future<?>> others) {
    try {
      open.await();
    } catch (InterruptedException e) {
      next.set(n);
      others.forEach(other -> other.cancel(true));
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while partitions were computed", e);
    }
    int failed = firstFailed.get();
    if (failed < n) {
      rethrow(failures[failed]);
    }
    return new ArrayList<>(Arrays.asList(results));
  }

  private static void rethrow(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    throw new TaskException((Exception) failure);
  }
}
