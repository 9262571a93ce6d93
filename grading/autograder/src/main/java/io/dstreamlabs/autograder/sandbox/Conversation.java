package io.dstreamlabs.autograder.sandbox;

import io.dstreamlabs.autograder.sandbox.Watchdog.Breach;
import io.dstreamlabs.kernel.codec.CodecException;
import io.dstreamlabs.kernel.codec.PlainCodec;
import io.dstreamlabs.worker.Frame;
import io.dstreamlabs.worker.FrameException;
import io.dstreamlabs.worker.Frames;
import io.dstreamlabs.worker.PlainData;
import io.dstreamlabs.worker.WorkerMain;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Questions to one process, each answered before the next is asked. Whatever comes that is not the
 * answer, also between two questions, ends the conversation. Not thread-safe.
 */
public final class Conversation implements AutoCloseable {
  private static final Duration DYING = Duration.ofSeconds(2);
  private static final int MAX_REQUEST_BYTES = 64 << 20;

  private final SandboxedProcess process;
  private final Frames frames;
  private final Watchdog watchdog;
  private final PlainCodec requests = PlainData.codec(MAX_REQUEST_BYTES);
  private final PlainCodec replies;
  private long lastId;

  private Conversation(
      SandboxedProcess process, Frames frames, Watchdog watchdog, int maxReplyBytes) {
    this.process = process;
    this.frames = frames;
    this.watchdog = watchdog;
    this.replies = PlainData.codec(maxReplyBytes);
  }

  /**
   * Starts a program to talk to; does not wait until it is ready.
   *
   * @param maxReplyBytes largest answer
   * @throws IOException if it cannot be started
   */
  public static Conversation start(
      Sandbox sandbox, JavaProgram program, Watchdog watchdog, int maxReplyBytes)
      throws IOException {
    return with(sandbox.start(program), watchdog, maxReplyBytes);
  }

  /** A conversation with this process, which is closed if it cannot be talked to. */
  static Conversation with(SandboxedProcess process, Watchdog watchdog, int maxReplyBytes)
      throws IOException {
    try {
      Frames frames = process.openFrames(maxReplyBytes);
      return new Conversation(process, frames, watchdog, maxReplyBytes);
    } catch (IOException e) {
      String said = process.errors().trim();
      process.close();
      throw new IOException(said.isEmpty() ? e.getMessage() : said, e);
    }
  }

  /** Whether the process runs; it may still be past answering. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Processor time of the process so far. */
  public Duration cpu() {
    return process.cpu();
  }

  /**
   * Asks and waits.
   *
   * @param cpu processor time that the answer may take
   * @param wall elapsed time that it may take
   * @throws CodecException if {@code plain} is not plain data or larger than 64 MB
   */
  public Exchange ask(Object plain, Duration cpu, Duration wall) {
    byte[] request = requests.encode(plain);
    try (Watchdog.Watch watch = watchdog.watch(process, cpu, wall)) {
      Answer answer = answer(request, watch);
      return new Exchange(
          answer, Duration.ofNanos(watch.cpuNanos()), Duration.ofNanos(watch.wallNanos()));
    }
  }

  private Answer answer(byte[] request, Watchdog.Watch watch) {
    if (process.hasUnreadOutput()) {
      return broke("it wrote without being asked");
    }
    try {
      lastId++;
      frames.send(new Frame(lastId, request));
      Optional<Frame> frame = frames.receive();
      if (frame.isEmpty()) {
        return ended(watch, "it closed its output");
      }
      if (frame.get().id() != lastId) {
        return broke("it answered request " + frame.get().id() + " instead of " + lastId);
      }
      if (process.hasUnreadOutput()) {
        return broke("it wrote more than its answer");
      }
      return new Answer.Said(replies.decode(frame.get().payload()));
    } catch (FrameException | CodecException e) {
      return watch.breach() == Breach.NONE ? broke(e.getMessage()) : ended(watch, e.getMessage());
    } catch (IOException e) {
      return ended(watch, "the line to it broke");
    }
  }

  private Answer ended(Watchdog.Watch watch, String whyBroken) {
    Optional<Integer> exitCode = process.awaitExit(DYING);
    Breach breach = watch.breach();
    if (breach == Breach.NONE
        && (exitCode.isEmpty() || exitCode.get() == WorkerMain.EXIT_LINE_BROKEN)) {
      return broke((whyBroken + " " + process.errors()).trim());
    }
    return new Answer.Died(breach, exitCode.orElse(-1), process.errors());
  }

  private Answer broke(String why) {
    process.kill();
    return new Answer.Broke(why);
  }

  @Override
  public void close() {
    process.close();
  }
}
