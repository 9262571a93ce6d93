package io.dstreamlabs.autograder.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dstreamlabs.autograder.sandbox.RogueWorker.Way;
import io.dstreamlabs.autograder.sandbox.Watchdog.Breach;
import io.dstreamlabs.kernel.codec.CodecException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConversationTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  private final Watchdog watchdog = new Watchdog();

  @AfterEach
  void close() {
    watchdog.close();
  }

  @Test
  void each_question_has_its_answer() throws IOException {
    try (Conversation conversation = with(Way.ECHO)) {
      assertThat(ask(conversation, "one")).isEqualTo(new Answer.Said("one"));
      assertThat(ask(conversation, List.of(2L))).isEqualTo(new Answer.Said(List.of(2L)));
      assertThat(conversation.isAlive()).isTrue();
    }
  }

  @Test
  void answer_to_another_question_ends_the_conversation() throws IOException {
    breaks(Way.WRONG_ID, "it answered request 42 instead of 1");
  }

  @Test
  void second_answer_ends_the_conversation() throws IOException {
    breaks(Way.TWICE, "it wrote more than its answer");
  }

  @Test
  void text_instead_of_an_answer_ends_the_conversation() throws IOException {
    breaks(Way.JUNK, "what came does not begin like a frame");
  }

  @Test
  void forged_length_ends_the_conversation_at_once() throws IOException {
    breaks(Way.FORGED_LENGTH, "the seal of the header is wrong");
  }

  @Test
  void output_that_nobody_asked_for_ends_the_conversation() throws IOException {
    Process raw = RogueWorker.process(Way.UNASKED);
    try (SandboxedProcess process = new SandboxedProcess(raw, () -> {});
        Conversation conversation = Conversation.with(process, watchdog, 1000)) {
      assertThat(ask(conversation, "one")).isEqualTo(new Answer.Said("one"));
      raw.getOutputStream().write(1);
      raw.getOutputStream().flush();
      await("the process says more than it was asked")
          .until(() -> process.errors().contains("said more"));

      assertThat(ask(conversation, "two"))
          .isEqualTo(new Answer.Broke("it wrote without being asked"));
      assertThat(conversation.isAlive()).isFalse();
    }
  }

  @Test
  void closed_output_of_a_living_process_ends_the_conversation() throws IOException {
    breaks(Way.CLOSES_OUTPUT, "it closed its output");
  }

  @Test
  void answer_cut_off_ends_the_conversation() throws IOException {
    breaks(Way.CUT, "the payload is cut off after 7 of 8 bytes");
  }

  @Test
  void answer_larger_than_the_limit_ends_the_conversation() throws IOException {
    try (Conversation conversation = with(Way.ECHO)) {
      assertThat(ask(conversation, "x".repeat(1000)))
          .isEqualTo(
              new Answer.Broke(
                  "the payload is said to have 1005 bytes, but at most 1000 are taken"));
      assertThat(conversation.isAlive()).isFalse();
    }
  }

  @Test
  void end_of_the_process_is_told_with_exit_code_and_errors() throws IOException {
    try (Conversation conversation = with(Way.EXIT_7)) {
      assertThat(ask(conversation, "one")).isEqualTo(new Answer.Died(Breach.NONE, 7, "leaving\n"));
      assertThat(conversation.isAlive()).isFalse();
    }
  }

  @Test
  void question_that_is_no_plain_data_is_the_askers_fault() throws IOException {
    try (Conversation conversation = with(Way.ECHO)) {
      assertThatThrownBy(() -> ask(conversation, new Object()))
          .isExactlyInstanceOf(CodecException.class);
      assertThat(ask(conversation, "still there")).isEqualTo(new Answer.Said("still there"));
    }
  }

  @Test
  void limits_end_the_process_and_are_told() throws IOException {
    try (Conversation conversation = with(Way.SLEEPS)) {
      Exchange exchange = conversation.ask("one", LONG, Duration.ofMillis(300));

      assertThat(((Answer.Died) exchange.answer()).breach()).isEqualTo(Breach.WALL);
      assertThat(exchange.wall()).isGreaterThanOrEqualTo(Duration.ofMillis(300));
      assertThat(conversation.isAlive()).isFalse();
    }
  }

  @Test
  void process_that_cannot_be_talked_to_is_told_by_its_own_words() throws IOException {
    Process process = new ProcessBuilder("sh", "-c", "echo no such option >&2; exit 1").start();
    SandboxedProcess gone = new SandboxedProcess(process, () -> {});
    await("the process has ended").until(() -> !gone.isAlive());

    assertThatThrownBy(() -> Conversation.with(gone, watchdog, 1000))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("no such option");
  }

  private void breaks(Way way, String why) throws IOException {
    try (Conversation conversation = with(way)) {
      assertThat(ask(conversation, "one")).isEqualTo(new Answer.Broke(why));
      assertThat(conversation.isAlive()).isFalse();
    }
  }

  private Conversation with(Way way) throws IOException {
    return Conversation.with(RogueWorker.start(way), watchdog, 1000);
  }

  private static Answer ask(Conversation conversation, Object question) {
    return conversation.ask(question, LONG, LONG).answer();
  }
}
