package io.dstreamlabs.kernel;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Where a context gets its time and the threads that work through it.
 *
 * <p>Two of them: {@link #system()}, with threads of its own, and {@link ManualClock}, which has none
 * and moves when it is told to.
 */
public interface Clock {

  /** The clock of the machine. */
  static Clock system() {
    return new SystemClock();
  }

  /** The time now. */
  Time now();

  /**
   * Calls {@code tick} with {@code first}, {@code first + period}, … as each of them is reached; none
   * is left out when the work falls behind, or when {@code first} has passed already. If {@code tick}
   * throws, no further call follows; a manual clock lets the exception pass to the caller of {@code
   * advance}.
   *
   * @param first the first time
   * @param period distance between two; positive whole milliseconds
   * @throws IllegalArgumentException if it is not
   */
  Ticking every(Time first, Duration period, Consumer<Time> tick);

  /**
   * A place where work is done one piece after another, in order of submission: a named thread, or at
   * once on the caller's thread when the clock is a manual one.
   */
  Lane lane(String name);

  /** Calls that keep coming. */
  interface Ticking {
    /** Ends them; one that is running is not interrupted. May be called twice. */
    void stop();
  }

  /** Work in order. A piece that throws does not keep the next from its turn. */
  interface Lane {
    /**
     * Does {@code work} after all that was submitted before it.
     *
     * @throws java.util.concurrent.RejectedExecutionException if the lane is closed
     */
    void submit(Runnable work);

    /** Takes no more work, and ends when what was submitted is done. May be called twice. */
    void close();
  }
}
