package io.dstreamlabs.kernel.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dstreamlabs.kernel.Clock;
import io.dstreamlabs.kernel.Durations;
import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.event.ReceiverInfo;
import io.dstreamlabs.kernel.event.StreamingListener;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
      supervisor.restart("by hand", Duration.ZERO);
      try (Socket second = server.accept()) {
        send(second, "two\n");
        awaitLines(2);
        assertThat(errors).containsExactly("by hand");
      }
    }

    assertThat(lines).containsExactly("one", "two");
  }

  @Test
  void decoder_makes_records_of_the_bytes_and_one_that_fails_ends_the_connection()
      throws IOException {
    List<Integer> numbers = new ArrayList<>();
    Finished<Integer> blocks = new Finished<>();
    SocketReceiver<Integer> receiver =
        SocketReceiver.decodedBy(
            server.getInetAddress().getHostAddress(),
            server.getLocalPort(),
            SocketReceiverTest::numbers);
    ReceiverSupervisor<Integer> decoding =
        new ReceiverSupervisor<>(
            1,
            receiver,
            BlockGenerator.onePerBatch(),
            RateLimiter.unlimited(),
            clock,
            event -> event.accept(errorsInto(errors)),
            blocks);
    decoding.start();
    try (Socket connection = server.accept()) {
      connection.getOutputStream().write(new byte[] {1, 2, 3, 0, 4});
      await("the bad byte").until(() -> !errors.isEmpty());
    }
    decoding.stop();
    blocks.take(decoding).forEach(numbers::addAll);

    assertThat(numbers).containsExactly(1, 2, 3);
    assertThat(errors)
        .containsExactly(
            "the connection to 127.0.0.1:%d failed: java.lang.IllegalArgumentException: zero"
                .formatted(server.getLocalPort()));
  }

  /** One number per byte; 0 is none. */
  private static Iterator<Integer> numbers(InputStream in) {
    return Stream.generate(() -> next(in)).takeWhile(number -> number >= 0).iterator();
  }

  private static int next(InputStream in) {
    try {
      int number = in.read();
      if (number == 0) {
        throw new IllegalArgumentException("zero");
      }
      return number;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void decoder_that_returns_null_is_told() throws IOException {
    ReceiverSupervisor<String> decoding =
        new ReceiverSupervisor<>(
            1,
            SocketReceiver.decodedBy("127.0.0.1", server.getLocalPort(), in -> null),
            BlockGenerator.onePerBatch(),
            RateLimiter.unlimited(),
            clock,
            event -> event.accept(errorsInto(errors)),
            finished);
    decoding.start();
    try (Socket connection = server.accept()) {
      await("the error").until(() -> !errors.isEmpty());
      assertThat(connection.getInputStream().read()).as("it is closed").isEqualTo(-1);
    }
    decoding.stop();

    assertThat(errors.get(0)).endsWith("the decoder returned null: return an iterator");
  }

  @Test
  void lines_of_many_reads_come_whole_and_in_order() throws IOException {
    int many = 200_000;
    supervisor.start();
    try (Socket connection = server.accept()) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < many; i++) {
        text.append("line ").append(i).append('\n');
      }
      send(connection, text.toString());
      awaitLines(many);
    }

    assertThat(lines).isEqualTo(IntStream.range(0, many).mapToObj(i -> "line " + i).toList());
  }

  /** The server's thread waits in its write, for nobody reads; it goes on with what may be stored. */
  @Test
  void receiver_that_must_wait_lets_its_server_wait() throws Exception {
    Semaphore permits = new Semaphore(0);
    ReceiverSupervisor<String> limited =
        new ReceiverSupervisor<>(
            1,
            SocketReceiver.ofLines("127.0.0.1", server.getLocalPort()),
            BlockGenerator.onePerBatch(),
            new OneByOne(permits),
            clock,
            event -> {},
            finished);
    limited.start();
    List<String> sent = new CopyOnWriteArrayList<>();
    try (Socket connection = server.accept()) {
      String mebibyte = ("x".repeat(1023) + "\n").repeat(1024);
      Thread sending =
          new Thread(
              () -> {
                for (int i = 0; i < 64; i++) { // more than the buffers in between hold
                  sendQuietly(connection, mebibyte);
                  sent.add("mebibyte " + i);
                }
              },
              "test-send");
      sending.start();
      await("the receiver waits").until(permits::hasQueuedThreads);
      await("the server waits, too")
          .during(Duration.ofMillis(300))
          .until(() -> sending.isAlive() && sent.size() < 64);

      permits.release(64 * 1024);
      sending.join();
      assertThat(sent).hasSize(64);
      await("all lines")
          .until(
              () -> {
                finished.take(limited).forEach(lines::addAll);
                return lines.size() == 64 * 1024;
              });
    }
    limited.stop();
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

  private static StreamingListener errorsInto(List<String> errors) {
    return new StreamingListener() {
      @Override
      public void onReceiverError(ReceiverInfo receiver) {
        errors.add(receiver.lastErrorMessage().get());
      }
    };
  }

  private static void sendQuietly(Socket connection, String text) {
    try {
      send(connection, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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

  /** A record may be stored for each permit that the test releases. */
  private static final class OneByOne implements RateLimiter {
    private static final long serialVersionUID = 1;
    private final transient Semaphore permits;

    OneByOne(Semaphore permits) {
      this.permits = permits;
    }

    @Override
    public Permits open(int streamId, Clock clock) {
      return records -> {
        permits.acquire();
        return 1;
      };
    }
  }
}
