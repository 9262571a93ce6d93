package io.dstreamlabs.kernel.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dstreamlabs.kernel.Durations;
import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.event.ReceiverInfo;
import io.dstreamlabs.kernel.event.StreamingListener;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A real server on a free port; the pauses are those of a manual clock. */
@Timeout(60)
class SocketReceiverTest {
  private final ManualClock clock = ManualClock.startingAtZero();
  private final List<String> errors = new CopyOnWriteArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private ServerSocket server;
  private final Finished<String> finished = new Finished<>();
  private ReceiverSupervisor<String> supervisor;

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    supervisor =
        new ReceiverSupervisor<>(
            0,
            SocketReceiver.ofLines(server.getInetAddress().getHostAddress(), server.getLocalPort()),
            BlockGenerator.onePerBatch(),
            RateLimiter.unlimited(),
            clock,
            event ->
                event.accept(
                    new StreamingListener() {
                      @Override
                      public void onReceiverError(ReceiverInfo receiver) {
                        errors.add(receiver.lastErrorMessage().get());
                      }
                    }),
            finished);
  }

  @AfterEach
  void stop() throws IOException {
    supervisor.stop();
    server.close();
  }

  @Test
  void lines_come_in_order_whatever_ends_them() throws IOException {
    supervisor.start();
    try (Socket connection = server.accept()) {
      send(connection, "one\ntwo\r\n\nfour\n");
      awaitLines(4);
    }

    assertThat(lines).containsExactly("one", "two", "", "four");
  }

  @Test
  void line_that_the_connection_ends_counts() throws IOException {
    supervisor.start();
    try (Socket connection = server.accept()) {
      send(connection, "whole\nhalf");
    }

    awaitLines(2);
    assertThat(lines).containsExactly("whole", "half");
  }

  @Test
  void text_is_utf_8_and_bytes_that_are_not_become_replacement_characters() throws IOException {
    supervisor.start();
    try (Socket connection = server.accept()) {
      send(connection, "Grüße, 世界 🌍\n");
      connection.getOutputStream().write(new byte[] {'a', (byte) 0xFF, 'b', '\n'});
      awaitLines(2);
    }

    assertThat(lines).containsExactly("Grüße, 世界 🌍", "a\uFFFDb");
  }

  @Test
  void very_long_line_arrives_whole() throws IOException {
    String line = "0123456789".repeat(200_000);
    supervisor.start();
    try (Socket connection = server.accept()) {
      send(connection, line + "\nnext\n");
      awaitLines(2);
    }

    assertThat(lines).containsExactly(line, "next");
  }

  @Test
  void server_that_ends_the_connection_is_asked_again_after_two_seconds() throws IOException {
    supervisor.start();
    try (Socket connection = server.accept()) {
      send(connection, "before\n");
      awaitLines(1);
    }
    await("the end is noticed").until(() -> !errors.isEmpty());

    clock.advance(Durations.seconds(2));
    try (Socket again = server.accept()) {
      send(again, "after\n");
      awaitLines(2);
    }

    assertThat(errors).first().isEqualTo("the server ended the connection");
    assertThat(lines).containsExactly("before", "after");
  }

  @Test
  void server_that_is_not_there_is_tried_until_it_comes() throws IOException {
    int port = server.getLocalPort();
    server.close();
    supervisor.start();
    await("a refusal").until(() -> errors.size() == 1);
    clock.advance(Durations.seconds(2));
    await("another").until(() -> errors.size() == 2);
    clock.advance(Durations.seconds(2));
    assertThat(errors).as("the second pause is twice as long").hasSize(2);

    server = new ServerSocket();
    server.setReuseAddress(true);
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    clock.advance(Durations.seconds(2));
    try (Socket connection = server.accept()) {
      send(connection, "here\n");
      awaitLines(1);
    }

    assertThat(errors)
        .startsWith(
            "the connection to 127.0.0.1:%d failed: java.net.ConnectException: Connection refused"
                .formatted(port));
    assertThat(lines).containsExactly("here");
  }

  @Test
  void stop_ends_a_thread_that_waits_for_a_line_and_is_no_error() throws IOException {
    supervisor.start();
    try (Socket connection = server.accept()) {
      send(connection, "one\n");
      awaitLines(1);
      await("it waits in read").until(this::isThreadAlive);

      supervisor.stop();

      await("its thread has ended").until(() -> !isThreadAlive());
      assertThat(connection.getInputStream().read()).as("the connection is closed").isEqualTo(-1);
    }
    assertThat(errors).isEmpty();
  }

  @Test
  void connection_closed_before_it_is_made_is_never_made() throws IOException {
    int port = server.getLocalPort();
    SocketReceiver<String> receiver = SocketReceiver.ofLines("127.0.0.1", port);
    SocketConnection<String> connection =
        new SocketConnection<>("127.0.0.1", port, LineChunks::new, receiver);

    connection.close();
    connection.receive(); // a restart would be refused: the receiver has no context

    server.setSoTimeout(1);
    assertThatThrownBy(server::accept).isInstanceOf(java.net.SocketTimeoutException.class);
  }

  @Test
  void connection_that_ends_late_does_not_disturb_the_next() throws IOException {
    supervisor.start();
    try (Socket first = server.accept()) {
      send(first, "one\n");
      awaitLines(1);
      errors.clear();
      supervisor.restart("by hand", java.time.Duration.ZERO);
      try (Socket second = server.accept()) {
        send(second, "two\n");
        awaitLines(2);
        assertThat(errors).containsExactly("by hand");
      }
    }

    assertThat(lines).containsExactly("one", "two");
  }

  @Test
  void port_out_of_range_is_refused() {
    for (int port : new int[] {-1, 0, 65_536}) {
      assertThatThrownBy(() -> SocketReceiver.ofLines("localhost", port))
          .isExactlyInstanceOf(IllegalArgumentException.class)
          .hasMessage("port is " + port + ", but must be from 1 to 65535");
    }
    assertThat(SocketReceiver.ofLines("localhost", 1).isStopped()).isTrue();
    assertThat(SocketReceiver.ofLines("localhost", 65_535).isStopped()).isTrue();
  }

  @Test
  void blank_hostname_is_refused() {
    for (String hostname : new String[] {null, "", " "}) {
      assertThatThrownBy(() -> SocketReceiver.ofLines(hostname, 80))
          .isExactlyInstanceOf(IllegalArgumentException.class)
          .hasMessage("hostname is blank: give the name of a server, such as localhost");
    }
  }

  private static void send(Socket connection, String text) throws IOException {
    connection.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    connection.getOutputStream().flush();
  }

  private void awaitLines(int number) {
    await(number + " lines")
        .until(
            () -> {
              finished.take(supervisor).forEach(lines::addAll);
              return lines.size() >= number;
            });
  }

  private boolean isThreadAlive() {
    String name = "dstream-socket-127.0.0.1:" + server.getLocalPort();
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals(name));
  }
}
