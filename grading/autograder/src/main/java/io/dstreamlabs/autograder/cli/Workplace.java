package io.dstreamlabs.autograder.cli;

import io.dstreamlabs.autograder.compile.CompileLimits;
import io.dstreamlabs.autograder.compile.CompileService;
import io.dstreamlabs.autograder.pool.WorkerLimits;
import io.dstreamlabs.autograder.pool.WorkerPool;
import io.dstreamlabs.autograder.run.Workbench;
import io.dstreamlabs.autograder.sandbox.Isolation;
import io.dstreamlabs.autograder.sandbox.IsolationLevel;
import io.dstreamlabs.autograder.sandbox.Sandbox;
import io.dstreamlabs.autograder.sandbox.SandboxOptions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * The best sandbox of this machine with a compiler and a pool of workers in it. All of it ends when this is
 * closed, or when the program is interrupted.
 */
final class Workplace implements AutoCloseable {
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final Thread whenInterrupted = new Thread(this::closeAll, "workplace-closing");
  private final Workbench bench;

  private Workplace(WorkerLimits limits, int jobs, IsolationLevel required) {
    Runtime.getRuntime().addShutdownHook(whenInterrupted);
    try {
      Sandbox sandbox = opened(Sandbox.detect(SandboxOptions.standard()));
      demand(required, sandbox.isolation());
      CompileService compiler = opened(new CompileService(sandbox, CompileLimits.standard()));
      WorkerPool pool = opened(new WorkerPool(sandbox, limits, jobs));
      this.bench = new Workbench(compiler::compile, pool::subject, sandbox.isolation());
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /**
   * Sets it up.
   *
   * @param jobs how many submissions are judged at a time
   * @param required the least isolation that will do
   * @throws CannotGrade if this machine gives less
   */
  static Workplace open(WorkerLimits limits, int jobs, IsolationLevel required) {
    return new Workplace(limits, jobs, required);
  }

  /** What submissions are compiled and run with. */
  Workbench bench() {
    return bench;
  }

  /** What the self-test proved. */
  Isolation isolation() {
    return bench.isolation();
  }

  /** Refuses when {@code found} is less than {@code required}. */
  static void demand(IsolationLevel required, Isolation found) {
    if (!found.level().atLeast(required)) {
      throw new CannotGrade(
          "isolation is %s, but %s is required: mend what is missing, or, for code that you trust, "
                  .formatted(found, name(required))
              + "add --require-isolation "
              + name(found.level()));
    }
  }

  private static String name(IsolationLevel level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  private synchronized <T extends AutoCloseable> T opened(T resource) {
    open.push(resource);
    return resource;
  }

  @Override
  public void close() {
    closeAll();
    try {
      Runtime.getRuntime().removeShutdownHook(whenInterrupted);
    } catch (IllegalStateException alreadyGoingDown) {
      // the hook is running, and finds nothing left to close
    }
  }

  private synchronized void closeAll() {
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        org.slf4j.LoggerFactory.getLogger(Workplace.class).warn("cannot close the sandbox", e);
      }
    }
  }
}
