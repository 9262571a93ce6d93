package io.dstreamlabs.kernel.receiver;

import io.dstreamlabs.kernel.Clock;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Does one piece of work after another, in order of submission, also on a lane that works on the thread
 * of whoever submits: there the first thread goes on with what others add meanwhile.
 *
 * <p>Thread-safe. The work must not throw.
 */
final class Turns {
  private final Clock.Lane lane;
  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger left = new AtomicInteger();
  private final ThreadLocal<Boolean> mine = ThreadLocal.withInitial(() -> false);

  Turns(Clock.Lane lane) {
    this.lane = lane;
  }

  void submit(Runnable work) {
    waiting.add(work);
    if (left.getAndIncrement() == 0) {
      try {
        lane.submit(this::work);
      } catch (RejectedExecutionException e) {
        waiting.clear(); // the last work is done: there is nothing left to be kept in order
      }
    }
  }

  /** Does {@code work}, and then takes no more. */
  void submitLast(Runnable work) {
    submit(
        () -> {
          work.run();
          lane.close();
        });
  }

  /** Whether it is the calling thread that works at the moment. */
  boolean areMine() {
    return mine.get();
  }

  private void work() {
    do {
      mine.set(true);
      waiting.remove().run();
      mine.remove();
    } while (left.decrementAndGet() > 0);
  }
}
