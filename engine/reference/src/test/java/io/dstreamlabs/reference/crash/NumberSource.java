package io.dstreamlabs.reference.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * An outside system that sends numbers in order, some at a time, and goes on when they are acknowledged; to
 * whoever connects anew, from the first that is not. Lives in the test's process, which nobody kills.
 *
 * <pre>
 * it says     0 20     (the numbers from 0 to 19)      20 40 ...
 * answer      20       (all before 20 are safe)
 * </pre>
 */
final class NumberSource implements AutoCloseable {
  private static final int AT_ONCE = 20;

  private final ServerSocket server;
  private long acknowledged;
  private long end = Long.MAX_VALUE;

  NumberSource() {
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread accepting = new Thread(this::accept, "number-source");
    accepting.setDaemon(true);
    accepting.start();
  }

  int port() {
    return server.getLocalPort();
  }

  /** How many numbers are acknowledged. */
  synchronized long acknowledged() {
    return acknowledged;
  }

  /** Sends no more than has been acknowledged, and what is on its way; tells how many in all. */
  synchronized long finish() {
    end = acknowledged + AT_ONCE;
    return end;
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket connection = server.accept();
        Thread serving = new Thread(() -> serve(connection), "number-source-connection");
        serving.setDaemon(true);
        serving.start();
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket connection) {
    try (Socket open = connection;
        BufferedReader answers =
            new BufferedReader(
                new InputStreamReader(open.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(open.getOutputStream(), true, StandardCharsets.UTF_8)) {
      long next = acknowledged();
      while (next < end()) {
        long until = Math.min(next + AT_ONCE, end());
        out.println(next + " " + until);
        String answer = answers.readLine();
        if (answer == null) {
          return; // the other side died
        }
        next = acknowledge(Long.parseLong(answer));
      }
      answers.readLine(); // nothing more to say until the other side goes
    } catch (IOException e) {
      // the other side died; it gets the rest when it connects anew
    }
  }

  private synchronized long end() {
    return end;
  }

  private synchronized long acknowledge(long to) {
    acknowledged = Math.max(acknowledged, to);
    return to;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
