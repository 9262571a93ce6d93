package io.dstreamlabs.replay;

import io.dstreamlabs.kernel.Clock;
import io.dstreamlabs.kernel.Time;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A TCP server on this machine that sends lines, in UTF-8, to whoever connects: a socket source to try a
 * program on.
 *
 * <pre>
 * try (LineServer server = LineServer.start(LineScript.of("a b", "c"))) {
 *   context.socketTextStream("localhost", server.port());
 * }
 * </pre>
 *
 * <p>Each client gets all lines from the first on: those that are due at once, the others as the clock
 * reaches them. After the last line the connection stays open until the server is closed, so that a
 * receiver does not come back for all of them again.
 *
 * <p>Thread-safe; one named daemon thread accepts, and one serves each client.
 */
public final class LineServer implements AutoCloseable {
  private static final Duration TICK = Duration.ofMillis(10);

  private final Listening listening;
  private final LineScript script;
  private final Set<LineClient> clients = ConcurrentHashMap.newKeySet();
  private final LinesDue due = new LinesDue();
  private Clock.Ticking ticking = () -> {};

  private LineServer(Listening listening, LineScript script) {
    this.listening = listening;
    this.script = script;
  }

  /**
   * Starts a server on a free port; all lines are due at once.
   *
   * @throws UncheckedIOException if there is no port to listen on
   */
  public static LineServer start(LineScript script) {
    return start(script, 0);
  }

  /**
   * Starts a server on {@code port}; all lines are due at once.
   *
   * @param port from 1 to 65535, or 0 for a free one
   * @throws UncheckedIOException if the port is taken
   */
  public static LineServer start(LineScript script, int port) {
    LineServer server = new LineServer(Listening.on(port), script);
    server.due.upTo(script.size());
    server.accept();
    return server;
  }

  /**
   * Starts a server on {@code port} whose lines become due as {@code clock} goes on, to within 10 ms: the
   * first one now.
   *
   * @param port from 1 to 65535, or 0 for a free one
   * @param timesFaster how many seconds of the script pass in one of the clock; positive
   * @throws UncheckedIOException if the port is taken
   */
  public static LineServer paced(LineScript script, int port, Clock clock, double timesFaster) {
    if (!(timesFaster > 0) || Double.isInfinite(timesFaster)) {
      throw new IllegalArgumentException(
          "timesFaster is "
              + timesFaster
              + ", but must be positive: use 1 for the script's own pace");
    }
    LineServer server = new LineServer(Listening.on(port), script);
    server.follow(clock, timesFaster);
    server.accept();
    return server;
  }

  /** Where it listens. */
  public int port() {
    return listening.port();
  }

  /** How many clients it serves now; one that went away counts until a line cannot be sent to it. */
  public int clients() {
    return clients.size();
  }

  /** Ends all connections, and listens no more. May be called twice. */
  @Override
  public void close() {
    stopTicking();
    try {
      listening.close();
    } finally {
      due.end();
      clients.forEach(LineClient::close);
    }
  }

  private synchronized void follow(Clock clock, double timesFaster) {
    Time start = clock.now();
    due.upTo(script.dueAfter(0));
    ticking =
        clock.every(
            start.plus(TICK), TICK, now -> moveTo(now.minus(start).toMillis() * timesFaster));
  }

  private void moveTo(double elapsedMs) {
    int lines = script.dueAfter((long) elapsedMs);
    due.upTo(lines);
    if (lines == script.size()) {
      stopTicking();
    }
  }

  private synchronized void stopTicking() {
    ticking.stop();
  }

  private void accept() {
    listening.accept(this::serve, this::close);
  }

  private void serve(Socket connection) {
    LineClient client = new LineClient(connection, script, due, clients::remove);
    clients.add(client);
    client.start("dstream-lines-" + port() + "-" + connection.getPort());
    if (listening.isClosed()) {
      client.close();
    }
  }
}
