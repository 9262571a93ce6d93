package io.dstreamlabs.kernel.rdd.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * Computes partitions: side by side on threads of its own when there is enough to do, else on the
 * caller's. The results are the same either way, and of several failures that of the lowest partition
 * counts. Thread-safe.
 */
final class Tasks implements AutoCloseable {
  private static final long WORTH_A_THREAD = 4096;

  private final int threads;
  private final ThreadLocal<Boolean> working = ThreadLocal.withInitial(() -> false);
  private Optional<ExecutorService> pool = Optional.empty();
  private boolean closed;

  Tasks(int threads) {
    this.threads = threads;
  }

  /** What {@code task} makes of the partitions 0 to {@code n - 1}. */
  <R> List<R> run(int n, long sizeHint, IntFunction<R> task) {
    if (n <= 1 || threads == 1 || sizeHint < WORTH_A_THREAD || working.get()) {
      List<R> results = new ArrayList<>(n);
      for (int p = 0; p < n; p++) {
        results.add(task.apply(p));
      }
      return results;
    }
    List<Future<R>> running = new ArrayList<>(n);
    for (int p = 0; p < n; p++) {
      int partition = p;
      running.add(pool().submit(() -> work(task, partition)));
    }
    return results(running);
  }

  private <R> R work(IntFunction<R> task, int partition) {
    working.set(true);
    try {
      return task.apply(partition);
    } finally {
      working.remove();
    }
  }

  private static <R> List<R> results(List<Future<R>> running) {
    List<R> results = new ArrayList<>(running.size());
    Optional<Throwable> failure = Optional.empty();
    for (Future<R> future : running) {
      try {
        results.add(future.get());
      } catch (ExecutionException e) {
        failure = failure.or(() -> Optional.of(e.getCause()));
      } catch (InterruptedException e) {
        running.forEach(other -> other.cancel(true));
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while partitions were computed", e);
      }
    }
    failure.ifPresent(Tasks::rethrow);
    return results;
  }

  private static void rethrow(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure; // a task throws nothing checked
  }

  private synchronized ExecutorService pool() {
    if (closed) {
      throw new IllegalStateException("the RddContext is closed: nothing can be computed any more");
    }
    pool = pool.or(() -> Optional.of(newPool()));
    return pool.get();
  }

  private ExecutorService newPool() {
    AtomicInteger number = new AtomicInteger();
    return Executors.newFixedThreadPool(
        threads,
        work -> {
          Thread thread = new Thread(work, "dstream-rdd-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }

  @Override
  public synchronized void close() {
    closed = true;
    pool.ifPresent(ExecutorService::shutdownNow);
  }
}
