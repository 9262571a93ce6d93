package io.dstreamlabs.kernel.rdd.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Computes partitions: side by side when there is enough to do, else on the caller's thread. The results
 * are the same either way, and of several failures that of the lowest partition counts.
 *
 * <p>The caller computes along with the threads, and waits only for partitions that another thread is
 * computing at that moment; so nothing ever waits for a place on a thread. Thread-safe.
 */
final class Tasks implements AutoCloseable {
  private static final long WORTH_A_THREAD = 4096;

  private final int threads;
  private final Retries retries;
  private final ThreadLocal<Boolean> working = ThreadLocal.withInitial(() -> false);
  private final ExecutorService pool; // makes its threads when they are first needed

  Tasks(int threads, Retries retries) {
    this.threads = threads;
    this.retries = retries;
    this.pool = newPool(threads);
  }

  /** What {@code task} makes of the partitions 0 to {@code n - 1}; each is tried by itself. */
  <R> List<R> run(int n, long sizeHint, IntFunction<R> task) {
    requireOpen();
    return compute(n, sizeHint, retries.around(task));
  }

  /** What {@code work} gives, which is tried as a whole, with all that it runs. */
  <R> R whole(Supplier<R> work) {
    return retries.around(work);
  }

  private <R> List<R> compute(int n, long sizeHint, IntFunction<R> task) {
    if (n <= 1 || threads == 1 || sizeHint < WORTH_A_THREAD || working.get()) {
      List<R> results = new ArrayList<>(n);
      for (int p = 0; p < n; p++) {
        results.add(task.apply(p));
      }
      return results;
    }
    SideBySide<R> job = new SideBySide<>(n, task);
    List<Future<?>> others = submit(Math.min(threads, n) - 1, () -> work(job));
    work(job);
    return job.results(others);
  }

  /** Fails if the context was closed. */
  void requireOpen() {
    if (pool.isShutdown()) {
      throw new IllegalStateException("the RddContext is closed: nothing can be computed any more");
    }
  }

  /** What a task asks for in turn is computed on its own thread. */
  private void work(SideBySide<?> job) {
    working.set(true);
    try {
      job.work();
    } finally {
      working.remove();
    }
  }

  private synchronized List<Future<?>> submit(int times, Runnable work) {
    requireOpen();
    List<Future<?>> submitted = new ArrayList<>(times);
    for (int i = 0; i < times; i++) {
      submitted.add(pool.submit(work));
    }
    return submitted;
  }

  private static ExecutorService newPool(int threads) {
    AtomicInteger number = new AtomicInteger();
    return Executors.newFixedThreadPool(
        threads,
        work -> {
          Thread thread = new Thread(work, "dstream-rdd-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Takes no more work. What is being computed ends by itself, or by the interrupt. */
  @Override
  public synchronized void close() {
    pool.shutdownNow();
  }
}
