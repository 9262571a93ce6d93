package io.dstreamlabs.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LineBroadcastTest {
  private final List<Integer> told = new CopyOnWriteArrayList<>();
  private final LineBroadcast server = LineBroadcast.start(0, told::add);

  @AfterEach
  void end() {
    server.close();
  }

  @Test
  void a_line_goes_to_all_who_are_connected_and_not_to_who_comes_later() throws Exception {
    try (CollectingClient first = connect(1);
        CollectingClient second = connect(2)) {
      assertThat(server.send("Zürich → Ústí")).isTrue();
      try (CollectingClient late = connect(3)) {
        assertThat(server.send("")).isTrue();
        first.awaitLines("Zürich → Ústí", "");
        second.awaitLines("Zürich → Ústí", "");
        late.awaitLines("");
      }
    }
  }

  @Test
  void a_line_waits_for_the_first_client() throws Exception {
    CompletableFuture<Boolean> sent = sendInBackground("a");
    try (CollectingClient client = connect(1)) {
      client.awaitLines("a");
    }
    await("the end of the sending").until(sent::isDone);
    assertThat(sent.join()).isTrue();
  }

  @Test
  void after_a_client_went_away_a_line_waits_for_the_next() throws Exception {
    try (CollectingClient client = connect(1)) {
      server.send("a");
      client.awaitLines("a");
    }
    awaitClients(0);
    CompletableFuture<Boolean> sent = sendInBackground("b");
    try (CollectingClient next = connect(1)) {
      next.awaitLines("b");
    }
    await("the end of the sending").until(sent::isDone);
  }

  @Test
  void who_listens_is_told_how_many_are_connected() throws Exception {
    try (CollectingClient first = connect(1)) {
      try (CollectingClient second = connect(2)) {
        assertThat(second.hasEnded()).isFalse();
        assertThat(told).containsExactly(1, 2);
      }
      awaitClients(1);
      await("the news").untilAsserted(() -> assertThat(told).containsExactly(1, 2, 1));
      assertThat(first.hasEnded()).isFalse();
    }
  }

  @Test
  void what_a_client_says_is_of_no_interest() throws Exception {
    try (CollectingClient client = connect(1)) {
      client.say("hello\n");
      server.send("a");
      client.awaitLines("a");
      assertThat(server.clients()).isEqualTo(1);
    }
  }

  @Test
  void closing_it_ends_every_connection_and_a_waiting_line() throws Exception {
    CompletableFuture<Boolean> sent;
    try (CollectingClient client = connect(1)) {
      server.close();
      await("the end of the connection").until(client::hasEnded);
      sent = sendInBackground("a");
    }
    await("the end of the sending").until(sent::isDone);
    assertThat(sent.join()).isFalse();
    server.close();
  }

  @Test
  void closing_it_ends_a_line_that_waits_already() {
    CompletableFuture<Boolean> sent = new CompletableFuture<>();
    Thread sender = new Thread(() -> sent.complete(sendUnchecked("a")), "test-sender");
    sender.setDaemon(true);
    sender.start();
    await("a sender that waits").until(() -> sender.getState() == Thread.State.WAITING);

    server.close();

    await("the end of the sending").until(sent::isDone);
    assertThat(sent.join()).isFalse();
  }

  @Test
  void a_port_that_is_taken_is_refused() {
    int port = server.port();
    assertThatThrownBy(() -> LineBroadcast.start(port, told::add))
        .isExactlyInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("cannot listen on port " + port + ": ");
  }

  private CollectingClient connect(int nth) throws Exception {
    CollectingClient client = new CollectingClient(server.port());
    awaitClients(nth);
    return client;
  }

  private void awaitClients(int number) {
    await("clients of the server").until(() -> server.clients() == number);
  }

  private CompletableFuture<Boolean> sendInBackground(String line) {
    return CompletableFuture.supplyAsync(() -> sendUnchecked(line));
  }

  private boolean sendUnchecked(String line) {
    try {
      return server.send(line);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
