package io.dstreamlabs.replay;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Consumer;

/** A port of this machine on which connections are taken, by one named daemon thread. */
final class Listening implements Closeable {
  private static final int MAX_PORT = 65_535;

  private final ServerSocket socket;

  private Listening(ServerSocket socket) {
    this.socket = socket;
  }

  /**
   * Takes the port.
   *
   * @param port from 1 to 65535, or 0 for a free one
   * @throws UncheckedIOException if it is taken
   */
  static Listening on(int port) {
    if (port < 0 || port > MAX_PORT) {
      throw new IllegalArgumentException(
          "port is " + port + ", but must be from 0, a free one, to " + MAX_PORT);
    }
    try {
      ServerSocket socket = new ServerSocket();
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return new Listening(socket);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on port " + port + ": " + e.getMessage(), e);
    }
  }

  int port() {
    return socket.getLocalPort();
  }

  boolean isClosed() {
    return socket.isClosed();
  }

  /** Begins to take connections; {@code atEnd} is called when there will be no more. */
  void accept(Consumer<Socket> each, Runnable atEnd) {
    Thread thread = new Thread(() -> acceptAll(each, atEnd), "dstream-lines-" + port());
    thread.setDaemon(true);
    thread.start();
  }

  /** Takes no more. May be called twice. */
  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void acceptAll(Consumer<Socket> each, Runnable atEnd) {
    try {
      while (true) {
        each.accept(socket.accept());
      }
    } catch (IOException e) {
      atEnd.run(); // closed, as a rule
    }
  }
}
