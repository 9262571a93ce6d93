package io.dstreamlabs.kernel;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * A clock that is moved by hand. All work happens inside {@link #advance}, on the caller's thread, in
 * order of time; at the same time, in the order in which the tickings were begun. So a program under it
 * does the same thing every time.
 *
 * <p>One thread moves it, and works in its lanes. Other threads may ask for the time, and begin and stop
 * tickings; so a receiver may have a thread of its own.
 */
public final class ManualClock implements Clock {
  private final List<ManualTicking> tickings = new CopyOnWriteArrayList<>();
  private volatile Time now;
  private boolean advancing;

  private ManualClock(Time start) {
    this.now = start;
  }

  /** A clock that stands at {@code start}. */
  public static ManualClock startingAt(Time start) {
    return new ManualClock(start);
  }

  /** A clock that stands at 0 ms. */
  public static ManualClock startingAtZero() {
    return new ManualClock(new Time(0));
  }

  @Override
  public Time now() {
    return now;
  }

  /**
   * Moves on by {@code duration}, stopping at each tick on the way, the target included. A tick that was
   * due before now is made up for first. If a tick throws, the clock stands at its time.
   *
   * @param duration how far; positive whole milliseconds
   * @throws IllegalArgumentException if it is not
   * @throws IllegalStateException if called by a tick
   */
  public void advance(Duration duration) {
    Durations.requireMillis("duration", duration);
    if (advancing) {
      throw new IllegalStateException(
          "advance() was called by a tick: the clock moves on when the tick returns");
    }
    Time target = now.plus(duration);
    advancing = true;
    try {
      for (Optional<ManualTicking> due = nextUpTo(target);
          due.isPresent();
          due = nextUpTo(target)) {
        now = now.max(due.get().next);
        due.get().fire();
      }
    } finally {
      advancing = false;
    }
    now = target;
  }

  @Override
  public Ticking every(Time first, Duration period, Consumer<Time> tick) {
    Durations.requireMillis("period", period);
    ManualTicking ticking = new ManualTicking(first, period, tick);
    tickings.add(ticking);
    return () -> tickings.remove(ticking);
  }

  @Override
  public Lane lane(String name) {
    return new ManualLane(name);
  }

  private Optional<ManualTicking> nextUpTo(Time target) {
    Optional<ManualTicking> soonest = Optional.empty();
    for (ManualTicking ticking : tickings) {
      boolean isDue = !ticking.next.isAfter(target);
      if (isDue && (soonest.isEmpty() || ticking.next.isBefore(soonest.get().next))) {
        soonest = Optional.of(ticking);
      }
    }
    return soonest;
  }

  private final class ManualTicking {
    private final Duration period;
    private final Consumer<Time> tick;
    private Time next;

    ManualTicking(Time first, Duration period, Consumer<Time> tick) {
      this.next = first;
      this.period = period;
      this.tick = tick;
    }

    void fire() {
      Time time = next;
      next = next.plus(period);
      try {
        tick.accept(time);
      } catch (RuntimeException | Error e) {
        tickings.remove(this);
        throw e;
      }
    }
  }

  /** Does work at once; what work itself submits comes after it. */
  private static final class ManualLane implements Lane {
    private final String name;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean working;
    private boolean closed;

    ManualLane(String name) {
      this.name = name;
    }

    @Override
    public void submit(Runnable work) {
      if (closed) {
        throw new RejectedExecutionException("the lane " + name + " is closed");
      }
      waiting.add(work);
      if (!working) {
        working = true;
        try {
          workOff();
        } finally {
          working = false;
        }
      }
    }

    @Override
    public void close() {
      closed = true;
    }

    /** Does all that waits, and throws what the first failing piece threw. */
    private void workOff() {
      while (!waiting.isEmpty()) {
        try {
          waiting.remove().run();
        } catch (RuntimeException | Error e) {
          // What is left was submitted, and nobody else does it; the failure is told after it.
          try {
            workOff();
          } catch (RuntimeException | Error later) {
            e.addSuppressed(later);
          }
          throw e;
        }
      }
    }
  }
}
