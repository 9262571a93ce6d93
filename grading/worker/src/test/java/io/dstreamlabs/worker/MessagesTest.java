package io.dstreamlabs.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.codec.PlainCodec;
import io.dstreamlabs.worker.CompileReply.Message;
import io.dstreamlabs.worker.Failure.What;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What grader and workers say to each other, over the wire and back. */
class MessagesTest {
  private static final PlainCodec CODEC = PlainData.codec(1 << 20);
  private static final StackLine LINE = new StackLine("a.B", "c", "B.java", 12);

  @Test
  void start_survives_the_wire() {
    Start start = new Start(Map.of("a.B", new byte[] {1, 2}), "a.B", 1000, 2000);

    Start read = Start.fromPlain(wire(start.toPlain()));

    assertThat(read.classes()).containsOnlyKeys("a.B");
    assertThat(read.classes().get("a.B")).containsExactly(1, 2);
    assertThat(read.entryClass()).isEqualTo("a.B");
    assertThat(read.replyBytes()).isEqualTo(1000);
    assertThat(read.printedBytes()).isEqualTo(2000);
  }

  @ParameterizedTest
  @EnumSource(What.class)
  void every_failure_survives_the_wire(What what) {
    Failure failure = new Failure(what, "a.Oops", "so", List.of(LINE, LINE), "5.1");
    Reply.Failed reply = new Reply.Failed(failure, new Left(List.of("t1"), List.of("f1")));

    assertThat(Reply.fromPlain(wire(reply.toPlain()))).isEqualTo(reply);
  }

  @Test
  void observation_survives_the_wire() {
    Reply.Observed reply =
        new Reply.Observed(new byte[] {9}, new Left(List.of("t1", "t2"), List.of("f1")));

    Reply read = Reply.fromPlain(wire(reply.toPlain()));

    assertThat(((Reply.Observed) read).observation()).containsExactly(9);
    assertThat(read.left()).isEqualTo(new Left(List.of("t1", "t2"), List.of("f1")));
  }

  @Test
  void ready_survives_the_wire_and_leaves_no_thread() {
    Reply read = Reply.fromPlain(wire(new Reply.Ready().toPlain()));

    assertThat(read).isEqualTo(new Reply.Ready());
    assertThat(read.left()).isEqualTo(Left.NOTHING);
  }

  @Test
  void compile_request_survives_the_wire_sorted_by_path() {
    CompileRequest request = new CompileRequest(Map.of("b.java", "B", "a.java", "Ä"), 77);

    CompileRequest read = CompileRequest.fromPlain(wire(request.toPlain()));

    assertThat(read).isEqualTo(request);
    assertThat(read.sources()).containsExactly(Map.entry("a.java", "Ä"), Map.entry("b.java", "B"));
  }

  @Test
  void compile_reply_survives_the_wire() {
    Message message = new Message("a.java", 3, -1, "';' expected", true);
    CompileReply reply =
        new CompileReply(true, Map.of("a.B", new byte[] {1}), List.of(message), "");

    CompileReply read = CompileReply.fromPlain(wire(reply.toPlain()));

    assertThat(read.success()).isTrue();
    assertThat(read.classes().get("a.B")).containsExactly(1);
    assertThat(read.messages()).containsExactly(message);
    assertThat(read.gaveUp()).isEmpty();
  }

  @Test
  void reply_of_an_unknown_kind_is_refused() {
    refuses("kind is passed, which no reply is", Map.of("kind", "passed"));
  }

  @Test
  void reply_without_a_kind_is_refused() {
    refuses("kind is missing, but must be String", Map.of());
    refuses("message is a String, but must be Map", "PASS");
  }

  @Test
  void observation_that_is_no_bytes_is_refused() {
    refuses(
        "observation is a String, but must be byte[]",
        Map.of(
            "kind",
            "observation",
            "observation",
            "x",
            "threadsLeft",
            List.of(),
            "filesLeft",
            List.of()));
  }

  @Test
  void failure_of_an_unknown_kind_is_refused() {
    Map<String, Object> failure = new HashMap<>();
    failure.put("what", "OK");
    failure.put("exceptionClass", "");
    failure.put("message", "");
    failure.put("frames", List.of());
    failure.put("exercise", "");
    refuses(
        "No enum constant io.dstreamlabs.worker.Failure.What.OK",
        Map.of(
            "kind",
            "failure",
            "failure",
            failure,
            "threadsLeft",
            List.of(),
            "filesLeft",
            List.of()));
  }

  @Test
  void failure_with_a_line_that_is_none_is_refused() {
    Map<String, Object> failure = new HashMap<>();
    failure.put("what", "EXCEPTION");
    failure.put("exceptionClass", "");
    failure.put("message", "");
    failure.put("frames", List.of("a line"));
    failure.put("exercise", "");
    refuses(
        "message is a String, but must be Map",
        Map.of(
            "kind",
            "failure",
            "failure",
            failure,
            "threadsLeft",
            List.of(),
            "filesLeft",
            List.of()));
  }

  private static void refuses(String message, Object plain) {
    assertThatThrownBy(() -> Reply.fromPlain(wire(plain)))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  private static Object wire(Object plain) {
    return CODEC.decode(CODEC.encode(plain));
  }
}
