package io.dstreamlabs.worker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;

/**
 * Finds the threads that were not there before the student's code ran and did not end with it. Asks
 * threads only what no subclass of a student's can answer in their place.
 */
final class LeftThreads {
  private static final long GRACE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
  private static final int MAX_NAMES = 10;
  private static final int MAX_NAME_CHARS = 80;

  private final Set<Thread> before;

  private LeftThreads(Set<Thread> before) {
    this.before = before;
  }

  /** Remembers the threads of this moment. */
  static LeftThreads since() {
    Set<Thread> threads = Collections.newSetFromMap(new IdentityHashMap<>());
    threads.addAll(alive());
    return new LeftThreads(threads);
  }

  /**
   * Names of the threads that are new since then, after a moment of grace for those about to end.
   */
  List<String> names() throws InterruptedException {
    long deadline = System.nanoTime() + GRACE_NANOS;
    List<String> names = new ArrayList<>();
    for (Thread thread : alive()) {
      if (before.contains(thread) || isIdleCommonPool(thread)) {
        continue;
      }
      long millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (millis > 0) {
        thread.join(millis);
      }
      if (thread.isAlive() && names.size() < MAX_NAMES) {
        names.add(PlainData.text(thread.getName(), MAX_NAME_CHARS));
      }
    }
    return names;
  }

  private static boolean isIdleCommonPool(Thread thread) {
    return thread instanceof ForkJoinWorkerThread worker
        && worker.getClass().getClassLoader() == null
        && worker.getPool() == ForkJoinPool.commonPool()
        && worker.getPool().isQuiescent();
  }

  private static List<Thread> alive() {
    ThreadGroup root = Thread.currentThread().getThreadGroup();
    while (root.getParent() != null) {
      root = root.getParent();
    }
    Thread[] threads = new Thread[64];
    int count = root.enumerate(threads, true);
    while (count == threads.length) {
      threads = new Thread[threads.length * 2];
      count = root.enumerate(threads, true);
    }
    return Arrays.asList(threads).subList(0, count);
  }
}
