package io.dstreamlabs.autograder.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Does many tasks, some at a time, on threads of its own. When one fails, or the caller is interrupted, no
 * further task begins; those that have begun go on to their end before the caller hears of it, so that
 * nothing is left running and no result of theirs is half kept.
 */
final class JudgingThreads {
  private final int threads;

  JudgingThreads(int threads) {
    this.threads = threads;
  }

  /**
   * The results, in any order.
   *
   * @throws IllegalStateException if a task threw, or the caller was interrupted
   */
  <T> List<T> all(List<Callable<T>> tasks) {
    ExecutorService pool = Executors.newFixedThreadPool(threads, named());
    List<Future<T>> futures = new ArrayList<>();
    try {
      CompletionService<T> done = new ExecutorCompletionService<>(pool);
      tasks.forEach(task -> futures.add(done.submit(task)));
      List<T> results = new ArrayList<>();
      for (int i = 0; i < tasks.size(); i++) {
        results.add(done.take().get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new IllegalStateException("the run was broken off: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the run was broken off: interrupted", e);
    } finally {
      futures.forEach(future -> future.cancel(false));
      pool.shutdown();
      awaitEnd(pool);
    }
  }

  private static void awaitEnd(ExecutorService pool) {
    boolean interrupted = false;
    boolean ended = false;
    while (!ended) {
      try {
        ended = pool.awaitTermination(1, TimeUnit.HOURS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static ThreadFactory named() {
    AtomicInteger number = new AtomicInteger();
    return work -> new Thread(work, "grading-" + number.incrementAndGet());
  }
}
