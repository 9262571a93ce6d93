package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Clock;
import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.Time;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A clock that the test moves, with the threads of the machine's: work goes on while the time stands still, and
 * time may pass while work is going on.
 */
record ThreadedClock(ManualClock hands, Clock threads) implements Clock {

  static ThreadedClock startingAtZero() {
    return new ThreadedClock(ManualClock.startingAtZero(), Clock.system());
  }

  void advance(Duration duration) {
    hands.advance(duration);
  }

  @Override
  public Time now() {
    return hands.now();
  }

  @Override
  public Ticking every(Time first, Duration period, Consumer<Time> tick) {
    return hands.every(first, period, tick);
  }

  @Override
  public Lane lane(String name) {
    return threads.lane(name);
  }
}
