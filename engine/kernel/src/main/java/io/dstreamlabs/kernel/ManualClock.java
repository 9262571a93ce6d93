package io.dstreamlabs.kernel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A clock that is moved by hand. All work happens inside {@link #advance}, on the caller's thread, in
 * order of time; so a program under it does the same thing every time.
 *
 * <p>Not thread-safe.
 */
public final class ManualClock implements Clock {
  private final List<ManualTicking> tickings = new ArrayList<>();
  private Time now;

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
   * Moves on by {@code duration}, stopping at each tick on the way, the target included.
   *
   * @param duration how far; positive whole milliseconds
   * @throws IllegalArgumentException if it is not
   */
  public void advance(Duration duration) {
    Durations.requireMillis("duration", duration);
    Time target = now.plus(duration);
    for (Optional<ManualTicking> due = nextUpTo(target); due.isPresent(); due = nextUpTo(target)) {
      now = due.get().next;
      due.get().fire();
    }
    now = target;
  }

  @Override
  public Ticking every(Time first, Duration period, Consumer<Time> tick) {
    ManualTicking ticking = new ManualTicking(first, period, tick);
    tickings.add(ticking);
    return () -> tickings.remove(ticking);
  }

  @Override
  public Lane lane(String name) {
    return new Lane() {
      @Override
      public void submit(Runnable work) {
        work.run();
      }

      @Override
      public void close() {
        // Nothing waits: what was submitted has been done.
      }
    };
  }

  private Optional<ManualTicking> nextUpTo(Time target) {
    return tickings.stream()
        .filter(ticking -> !ticking.next.isAfter(target))
        .min(Comparator.comparing(ticking -> ticking.next));
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
}
