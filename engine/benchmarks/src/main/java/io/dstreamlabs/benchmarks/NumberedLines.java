package io.dstreamlabs.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A TCP server that sends one client the numbers 0, 1, 2, …, a line each, so many per second; one named
 * daemon thread.
 */
final class NumberedLines implements AutoCloseable {
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
  private static final double NANOS_PER_SECOND = 1e9;

  private final ServerSocket server;
  private final long perSecond;
  private final long total;
  private final AtomicLong sent = new AtomicLong();

  private NumberedLines(ServerSocket server, long perSecond, long total) {
    this.server = server;
    this.perSecond = perSecond;
    this.total = total;
  }

  /**
   * Listens on a free port.
   *
   * @param perSecond lines per second
   * @param total lines in all; after them the connection stays open
   */
  static NumberedLines start(long perSecond, long total) {
    try {
      ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      NumberedLines lines = new NumberedLines(server, perSecond, total);
      Thread thread = new Thread(lines::serve, "numbered-lines");
      thread.setDaemon(true);
      thread.start();
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException("there is no port to listen on", e);
    }
  }

  int port() {
    return server.getLocalPort();
  }

  /** How many lines were sent so far. */
  long sent() {
    return sent.get();
  }

  private void serve() {
    try (Socket client = server.accept();
        OutputStream out = new BufferedOutputStream(client.getOutputStream())) {
      long start = System.nanoTime();
      while (sent.get() < total) {
        double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        long due = Math.min(total, (long) (seconds * perSecond));
        for (long n = sent.get(); n < due; n++) {
          out.write((n + "\n").getBytes(StandardCharsets.US_ASCII));
        }
        out.flush();
        sent.set(due);
        LockSupport.parkNanos(PAUSE_NANOS);
      }
      client.getInputStream().read(); // until the client goes
    } catch (IOException e) {
      // the client or the server was closed; who counts sees what is missing
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
