package io.dstreamlabs.replay;

import io.dstreamlabs.kernel.Clock;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * Sends lines to whoever connects: first those of a file, one per second, then what is typed; as {@code
 * nc -lk} does, for those who have no such program.
 *
 * <pre>
 * LineServerMain                     on port 9999, what is typed
 * LineServerMain 7777                on port 7777
 * LineServerMain 7777 notes.txt      the lines of a text, or the rows of a dataset, and then what is typed
 * </pre>
 *
 * <p>A line waits until somebody is connected. When there is no more to type, the server ends, and with it
 * the connections.
 *
 * <p>Exit codes: 0 all lines were sent; 1 the port is taken; 2 wrong usage, or no such file.
 */
public final class LineServerMain {
  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int WRONG_USAGE = 2;
  private static final int MAX_PORT = 65_535;
  private static final Duration PACE = Duration.ofSeconds(1);

  private final BufferedReader typed;
  private final PrintStream out;
  private final PrintStream err;
  private final Clock clock;

  LineServerMain(Reader typed, PrintStream out, PrintStream err, Clock clock) {
    this.typed = new BufferedReader(typed);
    this.out = out;
    this.err = err;
    this.clock = clock;
  }

  /** Runs until all is sent, and exits. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Console console = System.console();
    Charset charset = console == null ? StandardCharsets.UTF_8 : console.charset();
    Reader typed = new InputStreamReader(System.in, charset);
    System.exit(new LineServerMain(typed, System.out, System.err, Clock.system()).run(args));
  }

  /** Runs until all is sent. */
  int run(String... args) throws IOException, InterruptedException {
    int port;
    List<String> lines;
    try {
      if (args.length > 2) {
        throw wrongPort(String.join(" ", args));
      }
      port = args.length > 0 ? port(args[0]) : 9999;
      lines = args.length > 1 ? LinesOfFile.read(path(args[1])) : List.of();
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      return WRONG_USAGE;
    }
    try (LineBroadcast server = LineBroadcast.start(port, this::tellClients)) {
      out.println("listening on port " + server.port() + "; lines wait until somebody connects");
      sendPaced(lines, server);
      out.println("type lines; end with Ctrl-D, on Windows with Ctrl-Z and Enter");
      sendTyped(server);
      return DONE;
    } catch (UncheckedIOException e) {
      err.println(e.getMessage() + ": is another server running, or do you want another port?");
      return FAILED;
    }
  }

  private void sendPaced(List<String> lines, LineBroadcast server) throws InterruptedException {
    Semaphore turns = new Semaphore(1);
    Clock.Ticking ticking =
        clock.every(
            clock.now().plus(PACE),
            PACE,
            time -> {
              if (turns.availablePermits() == 0) { // turns that nobody took are not made up for
                turns.release();
              }
            });
    try {
      for (String line : lines) {
        turns.acquire();
        server.send(line);
        out.println("> " + line);
      }
    } finally {
      ticking.stop();
    }
  }

  private void sendTyped(LineBroadcast server) throws IOException, InterruptedException {
    for (String line = typed.readLine(); line != null; line = typed.readLine()) {
      server.send(line);
    }
  }

  private void tellClients(int clients) {
    out.println("connected: " + clients);
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("'" + name + "' is no name of a file", e);
    }
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 0 && port <= MAX_PORT) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw wrongPort(text);
  }

  private static IllegalArgumentException wrongPort(String instead) {
    return new IllegalArgumentException(
        "give a port from 1 to 65535, or 0 for a free one, and then a file of lines if you like, instead of '%s'"
            .formatted(instead));
  }
}
