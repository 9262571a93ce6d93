package io.dstreamlabs.autograder.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Starts all processes from one thread that lives as long as the sandbox. The kernel kills a
 * process with {@code --die-with-parent} when the <em>thread</em> that started it ends.
 */
final class ProcessStarter implements AutoCloseable {
  /** It replaces itself by the command, so the process that is started stays the one here. */
  private static final List<String> OWN_SESSION =
      Stream.of("/usr/bin/setsid", "/bin/setsid")
          .filter(file -> Files.isExecutable(Path.of(file)))
          .limit(1)
          .toList();

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread starter = new Thread(task, "sandbox-starter");
            starter.setDaemon(true);
            return starter;
          });

  /**
   * Starts a process without an environment, and where {@code setsid} is there, in a session of its
   * own: an interrupt that a terminal sends to the grader and all its children does not reach it.
   */
  Process start(List<String> command, Path directory) throws IOException {
    List<String> whole = new ArrayList<>(OWN_SESSION);
    whole.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(whole).directory(directory.toFile());
    builder.environment().clear();
    builder.environment().put("LANG", "C.UTF-8");
    try {
      return thread.submit(builder::start).get();
    } catch (ExecutionException e) {
      throw new IOException("cannot start " + command.get(0) + ": " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while starting " + command.get(0), e);
    }
  }

  /** Ends the thread, and with it what it started in bubblewrap. */
  @Override
  public void close() {
    thread.shutdownNow();
  }
}
