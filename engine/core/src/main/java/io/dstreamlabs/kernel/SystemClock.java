package io.dstreamlabs.kernel;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** The clock of the machine; each ticking and each lane is a named daemon thread. */
final class SystemClock implements Clock {

  @Override
  public Time now() {
    return new Time(System.currentTimeMillis());
  }

  @Override
  public Ticking every(Time first, Duration period, Consumer<Time> tick) {
    Durations.requireMillis("period", period);
    TickThread thread = new TickThread(first, period, tick);
    thread.start();
    return thread::end;
  }

  @Override
  public Lane lane(String name) {
    ExecutorService executor =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread thread = new Thread(work, name);
              thread.setDaemon(true);
              return thread;
            });
    return new Lane() {
      @Override
      public void submit(Runnable work) {
        executor.execute(work);
      }

      @Override
      public void close() {
        executor.shutdown();
      }
    };
  }

  private final class TickThread extends Thread {
    private final Duration period;
    private final Consumer<Time> tick;
    private Time next;
    private volatile boolean ended;

    TickThread(Time first, Duration period, Consumer<Time> tick) {
      super("dstream-ticks");
      setDaemon(true);
      this.next = first;
      this.period = period;
      this.tick = tick;
    }

    @Override
    public void run() {
      while (!ended) {
        long waitMs = next.milliseconds() - now().milliseconds();
        if (waitMs > 0) {
          interrupted(); // by a tick; it asks for nothing here, and with it no wait would last
          LockSupport.parkNanos(this, TimeUnit.MILLISECONDS.toNanos(waitMs));
        } else {
          tick.accept(next);
          next = next.plus(period);
        }
      }
    }

    void end() {
      ended = true;
      LockSupport.unpark(this);
    }
  }
}
