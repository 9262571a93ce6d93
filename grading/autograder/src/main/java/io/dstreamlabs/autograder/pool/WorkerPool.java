package io.dstreamlabs.autograder.pool;

import io.dstreamlabs.autograder.sandbox.Conversation;
import io.dstreamlabs.autograder.sandbox.JavaProgram;
import io.dstreamlabs.autograder.sandbox.Sandbox;
import io.dstreamlabs.autograder.sandbox.Watchdog;
import io.dstreamlabs.worker.WorkerMain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Worker processes, some of them started ahead of need, so that a submission does not wait for a
 * JVM. A worker serves one submission and is never given to another. Safe for many threads.
 *
 * <pre>
 * spare, spare --take--> subject of one submission --dies--> replaced by a spare
 *    ^ one is started for each that is taken
 * </pre>
 */
public final class WorkerPool implements AutoCloseable {
  private static final int METASPACE_MB = 96;

  /** The envelope of a reply: its names, a failure's message and stack. */
  private static final int ENVELOPE_BYTES = 1 << 20;

  private final Sandbox sandbox;
  private final WorkerLimits limits;
  private final Watchdog watchdog = new Watchdog();
  private final Deque<Conversation> spares = new ArrayDeque<>();
  private boolean closed;

  /**
   * A pool that keeps this many workers ready.
   *
   * @param spares how many; 0 or more, as many as submissions are judged at a time is right
   * @throws UncheckedIOException if no process can be started
   */
  public WorkerPool(Sandbox sandbox, WorkerLimits limits, int spares) {
    if (spares < 0) {
      throw new IllegalArgumentException("spares is " + spares + ", but must not be negative");
    }
    this.sandbox = sandbox;
    this.limits = limits;
    try {
      for (int i = 0; i < spares; i++) {
        this.spares.add(start());
      }
    } catch (UncheckedIOException e) {
      close();
      throw e;
    }
  }

  /**
   * The subject made of these classes; close it when its submission is judged.
   *
   * @param classes binary name to class file
   * @param entryClass binary name of the class that implements the operator families
   */
  public WorkerSubject subject(Map<String, byte[]> classes, String entryClass) {
    return new WorkerSubject(this, limits, classes, entryClass);
  }

  /** A worker that nobody has talked to yet. */
  synchronized Conversation take() {
    if (closed) {
      throw new IllegalStateException("the pool is closed");
    }
    while (!spares.isEmpty()) {
      spares.addLast(start());
      Conversation spare = spares.removeFirst();
      if (spare.isAlive()) {
        return spare;
      }
      spare.close();
    }
    return start();
  }

  private Conversation start() {
    JavaProgram program =
        new JavaProgram(WorkerMain.class.getName(), List.of(), limits.memoryMb(), METASPACE_MB);
    try {
      return Conversation.start(sandbox, program, watchdog, limits.replyBytes() + ENVELOPE_BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start a worker", e);
    }
  }

  /** Ends the spare workers; those of subjects end with their subjects. */
  @Override
  public synchronized void close() {
    closed = true;
    spares.forEach(Conversation::close);
    spares.clear();
    watchdog.close();
  }
}
