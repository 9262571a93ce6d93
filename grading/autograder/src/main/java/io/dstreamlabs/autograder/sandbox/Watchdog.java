package io.dstreamlabs.autograder.sandbox;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Kills processes that use more than they may, from outside and by one thread for all. It looks the
 * more often the nearer a limit is.
 */
public final class Watchdog implements AutoCloseable {
  /** What a process had too much of. */
  public enum Breach {
    /** Nothing. */
    NONE,
    /** Processor time. */
    CPU,
    /** Elapsed time. */
    WALL,
    /** Bytes on standard error. */
    OUTPUT
  }

  private static final long SOONEST_MS = 10;
  private static final long LATEST_MS = 100;
  private static final long MAX_ERROR_BYTES = 1 << 20;
  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  private final ScheduledThreadPoolExecutor thread;

  /** A watchdog with a thread of its own. */
  public Watchdog() {
    thread =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread watcher = new Thread(task, "sandbox-watchdog");
              watcher.setDaemon(true);
              return watcher;
            });
  }

  /**
   * Watches a process until the watch is closed.
   *
   * @param cpu processor time that it may use from now on
   * @param wall time that may pass from now on
   */
  public Watch watch(SandboxedProcess process, Duration cpu, Duration wall) {
    Watch watch = new Watch(process, cpu, wall);
    watch.scheduleNext(Math.min(LATEST_MS, Math.max(SOONEST_MS, wall.toMillis())));
    return watch;
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  /** One process under watch. */
  public final class Watch implements AutoCloseable {
    private final SandboxedProcess process;
    private final long cpuLimit;
    private final long cpuStart;
    private final long wallLimit;
    private final long wallStart = System.nanoTime();
    private Breach breach = Breach.NONE;
    private long errorBytes;
    private boolean closed;

    private Watch(SandboxedProcess process, Duration cpu, Duration wall) {
      this.process = process;
      this.cpuStart = process.cpu().toNanos();
      this.cpuLimit = cpu.toNanos();
      this.wallLimit = wall.toNanos();
    }

    /** The limit for which the process was killed. */
    public synchronized Breach breach() {
      return breach;
    }

    /** Processor time since the watch began, in nanoseconds. */
    public long cpuNanos() {
      return process.cpu().toNanos() - cpuStart;
    }

    /** Time since the watch began, in nanoseconds. */
    public long wallNanos() {
      return System.nanoTime() - wallStart;
    }

    @Override
    public synchronized void close() {
      closed = true;
    }

    private void scheduleNext(long millis) {
      if (!thread.isShutdown()) {
        thread.schedule(this::look, millis, TimeUnit.MILLISECONDS);
      }
    }

    private synchronized void look() {
      if (closed) {
        return;
      }
      long cpuLeft = cpuLimit - cpuNanos();
      long wallLeft = wallLimit - wallNanos();
      if (cpuLeft <= 0) {
        kill(Breach.CPU);
      } else if (wallLeft <= 0) {
        kill(Breach.WALL);
      } else {
        long nearest = TimeUnit.NANOSECONDS.toMillis(Math.min(cpuLeft / PROCESSORS, wallLeft));
        lookAtErrors(nearest);
      }
    }

    private void lookAtErrors(long nearest) {
      long before = errorBytes;
      errorBytes = process.drainErrors();
      if (errorBytes > MAX_ERROR_BYTES) {
        kill(Breach.OUTPUT);
        return;
      }
      long latest = errorBytes > before ? SOONEST_MS : LATEST_MS;
      scheduleNext(Math.max(SOONEST_MS, Math.min(latest, nearest)));
    }

    private void kill(Breach why) {
      breach = why;
      closed = true;
      process.kill();
    }
  }
}
