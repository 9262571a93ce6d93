package io.dstreamlabs.autograder.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dstreamlabs.hidden.SubjectFailure;
import io.dstreamlabs.hidden.Verdict;
import io.dstreamlabs.replay.Refused;
import io.dstreamlabs.worker.Failure;
import io.dstreamlabs.worker.Failure.What;
import io.dstreamlabs.worker.Left;
import io.dstreamlabs.worker.PlainData;
import io.dstreamlabs.worker.Reply;
import io.dstreamlabs.worker.StackLine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepliesTest {
  private final Replies replies = new Replies(Set.of("s.A", "s.A$B"), 1000);

  @Test
  void observation_is_read() {
    Refused refused = new Refused("a.B", "no");
    Reply.Observed reply = observed(PlainData.codec(1000).encode(refused.toPlain()));

    assertThat(replies.reply(reply.toPlain())).isInstanceOf(Reply.Observed.class);
    assertThat(replies.observation(reply)).isEqualTo(refused);
  }

  @Test
  void bytes_that_are_no_observation_are_a_violation() {
    violates(() -> replies.observation(observed(new byte[] {99})));
    violates(() -> replies.observation(observed(new byte[0])));
    byte[] passed = PlainData.codec(1000).encode(Map.of("verdict", "OK"));
    SubjectFailure failure = violates(() -> replies.observation(observed(passed)));
    assertThat(failure)
        .hasMessage(
            "the worker did not speak as it should: its observation is not one: not an observation:"
                + " a map with 'entries' or 'exceptionClass' is expected");
  }

  @Test
  void observation_larger_than_the_limit_is_a_violation() {
    Refused refused = new Refused("a.B", "x".repeat(1000));
    violates(() -> replies.observation(observed(PlainData.codec(2000).encode(refused.toPlain()))));
  }

  @Test
  void data_that_is_no_reply_is_a_violation() {
    violates(() -> replies.reply("PASS"));
    violates(() -> replies.reply(Map.of("kind", "passed")));
  }

  @Test
  void second_ready_is_a_violation() {
    assertThat(violates(() -> replies.reply(new Reply.Ready().toPlain())))
        .hasMessage("the worker did not speak as it should: it said that it was ready once more");
  }

  @ParameterizedTest
  @CsvSource({
    "EXCEPTION, EXCEPTION",
    "NOT_IMPLEMENTED, NOT_IMPLEMENTED",
    "STACK_OVERFLOW, STACK_OVERFLOW",
    "MEMORY_LIMIT, MEMORY_LIMIT",
    "OUTPUT_LIMIT, OUTPUT_LIMIT"
  })
  void each_kind_of_failure_has_its_verdict(What what, Verdict verdict) {
    Failure failure = new Failure(what, "a.Oops", "so", List.of(), "5.1");

    SubjectFailure read = replies.failure(failure);

    assertThat(read.verdict()).isEqualTo(verdict);
    assertThat(read).hasMessage("so");
    assertThat(read.exceptionClass()).isEqualTo("a.Oops");
    assertThat(read.exercise()).isEqualTo("5.1");
  }

  @Test
  void refusal_of_a_request_that_is_in_order_is_a_violation() {
    SubjectFailure read = replies.failure(new Failure(What.BAD_REQUEST, "", "no", List.of(), ""));

    assertThat(read.verdict()).isEqualTo(Verdict.PROTOCOL_VIOLATION);
    assertThat(read)
        .hasMessage("the worker did not speak as it should: it refused a request that is in order");
  }

  @Test
  void location_is_the_topmost_line_of_the_student() {
    assertThat(
            location(
                new StackLine("java.util.List", "of", "List.java", 1),
                new StackLine("s.A", "hidden", "", 2),
                new StackLine("s.A$B", "f", "A.java", 33),
                new StackLine("s.A", "g", "A.java", 4)))
        .isEqualTo("A.java:33");
  }

  @Test
  void location_without_a_line_is_the_file() {
    assertThat(location(new StackLine("s.A", "f", "A.java", -1))).isEqualTo("A.java");
  }

  @Test
  void stack_without_a_student_has_no_location() {
    assertThat(location(new StackLine("s.Other", "f", "Other.java", 1))).isEmpty();
  }

  private String location(StackLine... lines) {
    return replies
        .failure(new Failure(What.EXCEPTION, "a.Oops", "", List.of(lines), ""))
        .location();
  }

  private static Reply.Observed observed(byte[] bytes) {
    return new Reply.Observed(bytes, Left.NOTHING);
  }

  private static SubjectFailure violates(Runnable reading) {
    SubjectFailure failure = catchThrowableOfType(SubjectFailure.class, reading::run);
    assertThat(failure.verdict()).isEqualTo(Verdict.PROTOCOL_VIOLATION);
    return failure;
  }
}
