package io.dstreamlabs.reference;

import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.StreamingException;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.rdd.memory.MemoryRddContext;
import io.dstreamlabs.kernel.stream.StreamingContext;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a user reads whose function fails in the middle of an operator. */
class FailureShownTest {
  private final AtomicInteger tries = new AtomicInteger();

  @Test
  void the_batch_time_comes_first_and_right_under_it_the_line_at_fault() {
    StreamingException failure =
        catchThrowableOfType(StreamingException.class, () -> run(MemoryRddContext.local(2)));

    assertThat(failure.batchTime().milliseconds()).isEqualTo(2_000);
    assertThat(printed(failure).get(0))
        .isEqualTo(
            "io.dstreamlabs.kernel.StreamingException: batch 2000 ms failed in output operation 0"
                + " (foreachRDD): java.lang.NumberFormatException: For input string: \"free\"");
    assertThat(printed(failure).get(1))
        .startsWith("\tat io.dstreamlabs.reference.FailureShownTest.price(FailureShownTest.java:");
    assertThat(failure).hasCauseExactlyInstanceOf(NumberFormatException.class);
    assertThat(tries).hasValue(2);
  }

  @Test
  void task_that_failed_for_good_fails_the_context_and_every_try_is_shown() {
    StreamingException failure =
        catchThrowableOfType(
            StreamingException.class, () -> run(MemoryRddContext.local(2).withTaskRetries(3)));

    assertThat(failure.batchTime().milliseconds()).isEqualTo(2_000);
    assertThat(printed(failure).get(1))
        .startsWith("\tat io.dstreamlabs.reference.FailureShownTest.price(FailureShownTest.java:");
    assertThat(failure.getCause().getSuppressed())
        .hasSize(3)
        .hasOnlyElementsOfType(NumberFormatException.class);
    assertThat(tries).as("one good price, and one bad one four times").hasValue(5);
  }

  private int price(String text) {
    tries.incrementAndGet();
    return Integer.parseInt(text);
  }

  private void run(MemoryRddContext rdds) {
    ManualClock clock = ManualClock.startingAtZero();
    try (rdds;
        StreamingContext context =
            StreamingContext.builder()
                .batchInterval(seconds(1))
                .operators(ReferenceOperators.all())
                .rdds(rdds)
                .clock(clock)
                .build()) {
      Queue<Rdd<String>> queue = new ArrayDeque<>();
      queue.add(rdds.parallelize(List.of("12")));
      queue.add(rdds.parallelize(List.of("free")));
      context.queueStream(queue).map(this::price).foreachRDD(Rdd::collect);
      context.start();
      clock.advance(seconds(3));
    }
  }

  private static List<String> printed(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString().lines().toList();
  }
}
