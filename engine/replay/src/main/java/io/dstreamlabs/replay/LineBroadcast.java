package io.dstreamlabs.replay;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * A TCP server on this machine that sends each line, in UTF-8, to all who are connected at that time; who
 * comes late gets what comes later. So does {@code nc -lk}, for one.
 *
 * <p>What clients send is read and thrown away. A client that does not read holds up the others. One
 * thread may send; one named daemon thread accepts, and one waits for the end of each client.
 */
final class LineBroadcast implements AutoCloseable {
  private final Listening listening;
  private final IntConsumer clientsNow;
  private final Set<Socket> clients = new LinkedHashSet<>(); // guarded by this

  private LineBroadcast(Listening listening, IntConsumer clientsNow) {
    this.listening = listening;
    this.clientsNow = clientsNow;
  }

  /**
   * Starts a server.
   *
   * @param port from 1 to 65535, or 0 for a free one
   * @param clientsNow is told how many are connected whenever that changes, by any thread; must not block
   * @throws java.io.UncheckedIOException if the port is taken
   */
  static LineBroadcast start(int port, IntConsumer clientsNow) {
    LineBroadcast server = new LineBroadcast(Listening.on(port), clientsNow);
    server.listening.accept(server::serve, server::close);
    return server;
  }

  int port() {
    return listening.port();
  }

  synchronized int clients() {
    return clients.size();
  }

  /**
   * Sends a line to all who are connected, and waits for the first one if there is nobody. TCP does not
   * say whether a line arrived.
   *
   * @return whether it was sent; false if the server was closed first
   */
  boolean send(String line) throws InterruptedException {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    boolean sent = false;
    while (!sent) {
      List<Socket> all = awaitClients();
      if (all.isEmpty()) {
        return false;
      }
      for (Socket client : all) {
        sent |= write(client, bytes);
      }
    }
    return true;
  }

  /** Ends all connections, and listens no more. May be called twice. */
  @Override
  public void close() {
    listening.close();
    List<Socket> all;
    synchronized (this) {
      all = List.copyOf(clients);
      notifyAll();
    }
    all.forEach(this::end);
  }

  /** All who are connected, at least one; nobody if the server is closed. */
  private synchronized List<Socket> awaitClients() throws InterruptedException {
    while (clients.isEmpty() && !listening.isClosed()) {
      wait();
    }
    return listening.isClosed() ? List.of() : List.copyOf(clients);
  }

  private boolean write(Socket client, byte[] bytes) {
    try {
      client.getOutputStream().write(bytes);
      return true;
    } catch (IOException e) {
      end(client); // it went away
      return false;
    }
  }

  private void serve(Socket client) {
    synchronized (this) {
      clients.add(client);
      clientsNow.accept(clients.size());
      notifyAll();
    }
    Thread thread =
        new Thread(
            () -> awaitEnd(client), "dstream-lines-" + listening.port() + "-" + client.getPort());
    thread.setDaemon(true);
    thread.start();
    if (listening.isClosed()) {
      end(client);
    }
  }

  private void awaitEnd(Socket client) {
    try {
      while (client.getInputStream().read() >= 0) {
        // What it says is of no interest.
      }
    } catch (IOException e) {
      // It ended in another way.
    }
    end(client);
  }

  private void end(Socket client) {
    try {
      client.close();
    } catch (IOException e) {
      // It is closed as far as it can be.
    }
    synchronized (this) {
      if (clients.remove(client)) {
        clientsNow.accept(clients.size());
      }
    }
  }
}
