package io.dstreamlabs.replay;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** One client of a line server, with a thread of its own. */
final class LineClient {
  private final Socket connection;
  private final LineScript script;
  private final LinesDue due;
  private final Consumer<LineClient> atEnd;

  LineClient(Socket connection, LineScript script, LinesDue due, Consumer<LineClient> atEnd) {
    this.connection = connection;
    this.script = script;
    this.due = due;
    this.atEnd = atEnd;
  }

  void start(String threadName) {
    Thread thread = new Thread(this::send, threadName);
    thread.setDaemon(true);
    thread.start();
  }

  /** Ends the connection, which ends the thread. May be called twice. */
  void close() {
    try {
      connection.close();
    } catch (IOException e) {
      // It is closed as far as it can be.
    }
  }

  private void send() {
    try (OutputStream out = new BufferedOutputStream(connection.getOutputStream())) {
      for (int line = 0; due.await(line); line++) {
        out.write((script.line(line) + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } catch (IOException e) {
      // The client went away, or the server is closed.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      close();
      atEnd.accept(this);
    }
  }
}
