package io.dstreamlabs.autograder.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.autograder.sandbox.RogueWorker.Way;
import io.dstreamlabs.autograder.sandbox.Watchdog.Breach;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchdogTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  private final Watchdog watchdog = new Watchdog();

  @AfterEach
  void close() {
    watchdog.close();
  }

  @Test
  void processor_time_over_the_limit_is_a_breach() throws IOException {
    Exchange exchange = ask(Way.BURNS, Duration.ofMillis(700), LONG);

    assertThat(breach(exchange)).isEqualTo(Breach.CPU);
    assertThat(exchange.cpu()).isGreaterThanOrEqualTo(Duration.ofMillis(700));
  }

  @Test
  void processor_time_of_a_child_counts() throws IOException {
    assertThat(breach(ask(Way.BURNS_IN_A_CHILD, Duration.ofSeconds(2), LONG)))
        .isEqualTo(Breach.CPU);
  }

  @Test
  void elapsed_time_over_the_limit_is_a_breach() throws IOException {
    Exchange exchange = ask(Way.SLEEPS, LONG, Duration.ofMillis(700));

    assertThat(breach(exchange)).isEqualTo(Breach.WALL);
    assertThat(exchange.wall()).isGreaterThanOrEqualTo(Duration.ofMillis(700));
  }

  @Test
  void more_than_a_megabyte_of_errors_is_a_breach_of_which_4096_characters_are_kept()
      throws IOException {
    Exchange exchange = ask(Way.FLOODS_ERRORS, LONG, LONG);

    assertThat(breach(exchange)).isEqualTo(Breach.OUTPUT);
    assertThat(((Answer.Died) exchange.answer()).errors()).isEqualTo("x".repeat(4096));
  }

  @Test
  void some_errors_are_none() throws IOException {
    assertThat(ask(Way.WHISPERS, LONG, LONG).answer()).isEqualTo(new Answer.Said("go"));
  }

  private Exchange ask(Way way, Duration cpu, Duration wall) throws IOException {
    try (Conversation conversation = Conversation.with(RogueWorker.start(way), watchdog, 1000)) {
      return conversation.ask("go", cpu, wall);
    }
  }

  private static Breach breach(Exchange exchange) {
    return ((Answer.Died) exchange.answer()).breach();
  }
}
