package io.dstreamlabs.autograder.sandbox;

import io.dstreamlabs.worker.FrameKey;
import io.dstreamlabs.worker.Frames;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A process in the sandbox, as its grader sees it. One thread speaks the frames; {@link #kill} and
 * the meters are safe for others.
 */
public final class SandboxedProcess implements AutoCloseable {
  private static final int KEPT_ERROR_CHARS = 4096;
  private static final Duration DYING = Duration.ofSeconds(5);

  private final Process process;
  private final Runnable onEnd;
  private final CpuMeter meter;
  private final StringBuilder errors = new StringBuilder();
  private long errorBytes;
  private volatile boolean killed;
  private boolean closed;

  SandboxedProcess(Process process, Runnable onEnd) {
    this.process = process;
    this.onEnd = onEnd;
    this.meter = new CpuMeter(process.toHandle());
  }

  /**
   * Sends a fresh key and opens the frames; once only.
   *
   * @param maxPayload largest payload that is read, in bytes
   */
  public Frames openFrames(int maxPayload) throws IOException {
    FrameKey key = FrameKey.random();
    OutputStream out = process.getOutputStream();
    out.write(key.bytes());
    out.flush();
    return new Frames(process.getInputStream(), out, key, Frames.Side.GRADER, maxPayload);
  }

  /** Whether there is output that nobody asked for. */
  public boolean hasUnreadOutput() {
    try {
      return process.getInputStream().available() > 0;
    } catch (IOException e) {
      return false; // the process has ended
    }
  }

  /** Processor time of the process and its descendants so far. */
  public Duration cpu() {
    return Duration.ofNanos(meter.nanos());
  }

  /** Reads what was written to standard error; returns how many bytes it was in all. */
  synchronized long drainErrors() {
    InputStream in = process.getErrorStream();
    byte[] part = new byte[8192];
    try {
      while (in.available() > 0) {
        int length = in.read(part);
        if (length < 0) {
          break;
        }
        errorBytes += length;
        int kept = Math.min(length, KEPT_ERROR_CHARS - errors.length());
        errors.append(new String(part, 0, Math.max(0, kept), StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      // the process has ended
    }
    return errorBytes;
  }

  /** The beginning of what was written to standard error. */
  public synchronized String errors() {
    drainErrors();
    return errors.toString();
  }

  /** Whether it runs; what has been killed does not, though it may take a moment to go. */
  public boolean isAlive() {
    return !killed && process.isAlive();
  }

  /** Waits for its end; the exit code, or empty if it still runs after {@code atMost}. */
  public Optional<Integer> awaitExit(Duration atMost) {
    try {
      return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)
          ? Optional.of(process.exitValue())
          : Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Kills it and all its descendants at once. */
  public void kill() {
    killed = true;
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** Kills it, waits until it is gone and frees what belongs to it. */
  @Override
  public void close() {
    kill();
    awaitExit(DYING);
    for (AutoCloseable stream :
        new AutoCloseable[] {
          process.getOutputStream(), process.getInputStream(), process.getErrorStream()
        }) {
      try {
        stream.close();
      } catch (Exception e) {
        // it is broken already
      }
    }
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    onEnd.run();
  }
}
