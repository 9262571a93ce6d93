package io.dstreamlabs.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StreamingExceptionTest {

  @Test
  void the_message_names_the_batch_what_was_done_and_the_cause() {
    Exception cause = new IllegalStateException("disk is full");

    StreamingException failure = new StreamingException(new Time(2000), "in print()", cause);

    assertThat(failure)
        .hasMessage(
            "batch 2000 ms failed in print(): java.lang.IllegalStateException: disk is full")
        .hasCause(cause);
    assertThat(failure.batchTime()).isEqualTo(new Time(2000));
  }

  @Test
  void own_trace_is_that_of_the_cause_from_the_users_code_on() {
    Exception cause = new NumberFormatException("free");
    cause.setStackTrace(
        trace("java.lang.Integer", "shop.Prices", "io.dstreamlabs.kernel.rdd.memory.Pull"));

    assertThat(failedBy(cause).getStackTrace())
        .containsExactly(trace("shop.Prices", "io.dstreamlabs.kernel.rdd.memory.Pull"));
  }

  @Test
  void own_trace_is_that_of_the_deepest_cause_in_which_the_users_code_occurs() {
    Exception deepest = new IllegalStateException("of another thread");
    deepest.setStackTrace(trace("jdk.internal.X", "io.dstreamlabs.kernel.rdd.memory.SideBySide"));
    Exception middle = new IllegalStateException("the user's", deepest);
    middle.setStackTrace(trace("shop.Deep", "io.dstreamlabs.kernel.rdd.memory.Pull"));
    Exception outer = new IllegalStateException("around it", middle);
    outer.setStackTrace(trace("shop.Outer"));

    assertThat(failedBy(outer).getStackTrace())
        .containsExactly(trace("shop.Deep", "io.dstreamlabs.kernel.rdd.memory.Pull"));
  }

  @Test
  void who_moved_the_clock_is_not_at_fault() {
    Exception cause = new IllegalStateException("the kernel's");
    cause.setStackTrace(
        trace(
            "io.dstreamlabs.kernel.stream.StreamGraph",
            "io.dstreamlabs.kernel.stream.Batch",
            "Main"));

    assertThat(failedBy(cause).getStackTrace()[0].getMethodName())
        .as("its own trace")
        .isEqualTo("failedBy");
  }

  @Test
  void causes_that_go_round_in_a_circle_are_no_trap() {
    Exception one = new IllegalStateException("one");
    Exception two = new IllegalStateException("two", one);
    one.initCause(two);
    one.setStackTrace(trace("java.lang.Integer"));
    two.setStackTrace(trace("java.lang.Integer"));

    assertThat(failedBy(one)).hasCause(one);
  }

  private static StreamingException failedBy(Exception cause) {
    return new StreamingException(new Time(2000), "in print()", cause);
  }

  private static StackTraceElement[] trace(String... classes) {
    return Stream.of(classes)
        .map(name -> new StackTraceElement(name, "call", "A.java", 1))
        .toArray(StackTraceElement[]::new);
  }
}
