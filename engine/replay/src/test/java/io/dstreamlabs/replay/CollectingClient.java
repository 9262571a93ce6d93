package io.dstreamlabs.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A client that collects the lines that a server sends. */
final class CollectingClient implements AutoCloseable {
  private final Socket socket;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private volatile boolean ended;

  CollectingClient(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    Thread thread = new Thread(this::read, "test-client");
    thread.setDaemon(true);
    thread.start();
  }

  private void read() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      in.lines().forEach(lines::add);
    } catch (IOException | UncheckedIOException e) {
      // Closed by either side.
    } finally {
      ended = true;
    }
  }

  List<String> lines() {
    return lines;
  }

  boolean hasEnded() {
    return ended;
  }

  /** Sends something to the server. */
  void say(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }

  void awaitLines(String... expected) {
    await("the lines that are due")
        .untilAsserted(() -> assertThat(lines).containsExactly(expected));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
