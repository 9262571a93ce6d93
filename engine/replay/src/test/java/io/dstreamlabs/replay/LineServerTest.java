package io.dstreamlabs.replay;

import static io.dstreamlabs.kernel.Durations.milliseconds;
import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dstreamlabs.kernel.Clock;
import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.stream.StreamingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LineServerTest {

  private static final Dataset STOPS =
      Dataset.parse(
          "stops.csv", "timestamp_ms,stop\n7000,A\n8000,B\n8000,C\n10000,D\n", Column.text("stop"));
  private static final LineScript PACED = LineScript.of(STOPS, row -> row.text("stop"));

  @Test
  void lines_come_in_order_and_in_utf8() throws IOException {
    try (LineServer server = LineServer.start(LineScript.of("a b", "", "Zürich → Ústí"));
        CollectingClient client = new CollectingClient(server.port())) {
      client.awaitLines("a b", "", "Zürich → Ústí");
    }
  }

  @Test
  void every_client_gets_all_lines_also_one_that_comes_late() throws IOException {
    String[] many = IntStream.range(0, 5000).mapToObj(i -> "line " + i).toArray(String[]::new);
    try (LineServer server = LineServer.start(LineScript.of(many));
        CollectingClient first = new CollectingClient(server.port());
        CollectingClient second = new CollectingClient(server.port())) {
      first.awaitLines(many);
      second.awaitLines(many);
      try (CollectingClient late = new CollectingClient(server.port())) {
        late.awaitLines(many);
      }
    }
  }

  @Test
  void the_connection_stays_open_after_the_last_line() throws IOException {
    try (LineServer server = LineServer.start(LineScript.of("a"));
        CollectingClient client = new CollectingClient(server.port())) {
      client.awaitLines("a");
      assertThat(client.hasEnded()).isFalse();
      assertThat(server.clients()).isEqualTo(1);
    }
  }

  @Test
  void closing_the_server_ends_every_connection() throws IOException {
    LineServer server = LineServer.start(LineScript.of("a"));
    try (CollectingClient first = new CollectingClient(server.port());
        CollectingClient second = new CollectingClient(server.port())) {
      first.awaitLines("a");
      second.awaitLines("a");
      server.close();
      await("the end of both connections").until(() -> first.hasEnded() && second.hasEnded());
      await("no client left").until(() -> server.clients() == 0);
      server.close();
    }
  }

  @Test
  void a_client_that_goes_away_is_dropped_and_the_others_go_on() throws IOException {
    ManualClock clock = ManualClock.startingAtZero();
    try (LineServer server = LineServer.paced(PACED, 0, clock, 1);
        CollectingClient staying = new CollectingClient(server.port())) {
      try (CollectingClient leaving = new CollectingClient(server.port())) {
        leaving.awaitLines("A");
      }
      staying.awaitLines("A");
      clock.advance(seconds(1));
      clock.advance(seconds(2));
      staying.awaitLines("A", "B", "C", "D");
    }
  }

  @Test
  void a_client_that_went_away_no_longer_counts_once_lines_cannot_be_sent_to_it()
      throws IOException {
    ManualClock clock = ManualClock.startingAtZero();
    Dataset many =
        new Dataset(
            "many.csv",
            IntStream.range(0, 10_000)
                .mapToObj(i -> new Row(i + 2, i * 10L, java.util.Map.of("stop", "S" + i)))
                .toList());
    try (LineServer server =
        LineServer.paced(LineScript.of(many, row -> row.text("stop")), 0, clock, 1)) {
      try (CollectingClient leaving = new CollectingClient(server.port())) {
        leaving.awaitLines("S0");
        assertThat(server.clients()).isEqualTo(1);
      }
      await("the client is dropped")
          .until(
              () -> {
                clock.advance(milliseconds(10));
                return server.clients() == 0;
              });
    }
  }

  @Test
  void lines_become_due_as_the_clock_goes_on() throws IOException {
    ManualClock clock = ManualClock.startingAtZero();
    try (LineServer server = LineServer.paced(PACED, 0, clock, 1);
        CollectingClient client = new CollectingClient(server.port())) {
      client.awaitLines("A");
      clock.advance(milliseconds(990));
      clock.advance(milliseconds(10));
      client.awaitLines("A", "B", "C");
      clock.advance(seconds(2));
      client.awaitLines("A", "B", "C", "D");
    }
  }

  @Test
  void twice_as_fast_needs_half_the_time() throws IOException {
    ManualClock clock = ManualClock.startingAtZero();
    try (LineServer server = LineServer.paced(PACED, 0, clock, 2);
        CollectingClient client = new CollectingClient(server.port())) {
      clock.advance(milliseconds(500));
      client.awaitLines("A", "B", "C");
      clock.advance(seconds(1));
      client.awaitLines("A", "B", "C", "D");
    }
  }

  @Test
  void a_client_that_comes_late_gets_what_was_due_before() throws IOException {
    ManualClock clock = ManualClock.startingAtZero();
    try (LineServer server = LineServer.paced(PACED, 0, clock, 1)) {
      clock.advance(seconds(1));
      try (CollectingClient late = new CollectingClient(server.port())) {
        late.awaitLines("A", "B", "C");
      }
    }
  }

  @Test
  void a_real_clock_drives_it_too() throws IOException {
    try (LineServer server = LineServer.paced(PACED, 0, Clock.system(), 1000);
        CollectingClient client = new CollectingClient(server.port())) {
      client.awaitLines("A", "B", "C", "D");
    }
  }

  @Test
  void a_socket_stream_reads_from_it() {
    List<Object> seen = new CopyOnWriteArrayList<>();
    try (LineServer server = LineServer.start(LineScript.of("cab", "tram", "cab"));
        StreamingContext context =
            StreamingContext.builder().batchInterval(milliseconds(20)).build()) {
      context
          .socketTextStream("localhost", server.port())
          .foreachRDD(rdd -> seen.addAll(rdd.collect()));
      context.start();
      await("the lines in batches")
          .untilAsserted(() -> assertThat(seen).containsExactly("cab", "tram", "cab"));
    }
  }

  @Test
  void a_given_port_is_used_and_a_taken_one_refused() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
      assertThatThrownBy(() -> LineServer.start(LineScript.of("a"), port))
          .isExactlyInstanceOf(UncheckedIOException.class)
          .hasMessageStartingWith("cannot listen on port " + port + ": ");
    }
    try (LineServer server = LineServer.start(LineScript.of("a"), port)) {
      assertThat(server.port()).isEqualTo(port);
    }
  }

  @Test
  void a_port_out_of_range_is_refused() {
    assertThatThrownBy(() -> LineServer.start(LineScript.of("a"), 65_536))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("port is 65536, but must be from 0, a free one, to 65535");
    assertThatThrownBy(() -> LineServer.start(LineScript.of("a"), -1))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("port is -1, but must be from 0, a free one, to 65535");
  }

  @Test
  void a_pace_that_is_not_positive_is_refused() {
    for (double wrong : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> LineServer.paced(PACED, 0, Clock.system(), wrong))
          .isExactlyInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "timesFaster is "
                  + wrong
                  + ", but must be positive: use 1 for the script's own pace");
    }
  }
}
