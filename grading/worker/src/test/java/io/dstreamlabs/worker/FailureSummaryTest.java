package io.dstreamlabs.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.NotImplementedYet;
import io.dstreamlabs.kernel.StreamingException;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.TaskException;
import io.dstreamlabs.worker.Failure.What;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class FailureSummaryTest {

  @Test
  void exception_is_told_by_class_message_and_lines() {
    Failure failure = FailureSummary.of(new IllegalStateException("no room"));

    assertThat(failure.what()).isEqualTo(What.EXCEPTION);
    assertThat(failure.exceptionClass()).isEqualTo("java.lang.IllegalStateException");
    assertThat(failure.message()).isEqualTo("no room");
    assertThat(failure.frames().get(0).className()).isEqualTo(getClass().getName());
    assertThat(failure.frames().get(0).file()).isEqualTo("FailureSummaryTest.java");
    assertThat(failure.exercise()).isEmpty();
  }

  @Test
  void what_the_engine_wraps_around_an_exception_is_taken_off() {
    Exception mine = new java.io.IOException("mine");
    Throwable wrapped =
        new StreamingException(
            Time.ofMillis(1000), "output 0", new ExecutionException(new TaskException(mine)));

    assertThat(FailureSummary.of(wrapped).exceptionClass()).isEqualTo("java.io.IOException");
    assertThat(FailureSummary.of(wrapped).message()).isEqualTo("mine");
  }

  @Test
  void failed_static_initializer_is_told_by_its_cause() {
    Failure failure =
        FailureSummary.of(new ExceptionInInitializerError(new ArithmeticException("/ by zero")));

    assertThat(failure.exceptionClass()).isEqualTo("java.lang.ArithmeticException");
  }

  @Test
  void stub_is_told_with_its_exercise() {
    Failure failure =
        FailureSummary.of(
            new StreamingException(
                Time.ofMillis(1000), "output 0", NotImplementedYet.exercise("5.2", "reduce")));

    assertThat(failure.what()).isEqualTo(What.NOT_IMPLEMENTED);
    assertThat(failure.exercise()).isEqualTo("5.2");
  }

  @Test
  void errors_of_the_machine_have_kinds_of_their_own() {
    assertThat(FailureSummary.of(new StackOverflowError()).what()).isEqualTo(What.STACK_OVERFLOW);
    assertThat(FailureSummary.of(new OutOfMemoryError("Direct buffer memory")).what())
        .isEqualTo(What.MEMORY_LIMIT);
    assertThat(FailureSummary.of(new OutOfMemoryError("unable to create native thread: x")).what())
        .isEqualTo(What.EXCEPTION);
    assertThat(FailureSummary.of(new PrintedBytes.TooMuchPrinted(10)).what())
        .isEqualTo(What.OUTPUT_LIMIT);
  }

  @Test
  void missing_message_is_empty() {
    assertThat(FailureSummary.of(new IllegalStateException()).message()).isEmpty();
  }

  @Test
  void huge_message_is_cut_at_2048_characters() {
    Failure failure = FailureSummary.of(new IllegalStateException("x".repeat(10_000_000)));

    assertThat(failure.message()).isEqualTo("x".repeat(2048) + "…");
  }

  @Test
  void half_a_surrogate_pair_is_replaced() {
    assertThat(FailureSummary.of(new IllegalStateException("a\ud800")).message()).isEqualTo("a?");
  }

  @Test
  void message_that_throws_is_told_by_what_it_throws() {
    Failure failure =
        FailureSummary.of(
            new RuntimeException() {
              private static final long serialVersionUID = 1;

              @Override
              public String getMessage() {
                throw new UnsupportedOperationException("gotcha");
              }
            });

    assertThat(failure.what()).isEqualTo(What.EXCEPTION);
    assertThat(failure.message())
        .isEqualTo("(its getMessage() failed with java.lang.UnsupportedOperationException)");
  }

  @Test
  void message_that_recurses_for_ever_is_told_by_the_stack_overflow() {
    Failure failure =
        FailureSummary.of(
            new RuntimeException() {
              private static final long serialVersionUID = 1;

              @Override
              public String getMessage() {
                return getMessage() + "!";
              }
            });

    assertThat(failure.message())
        .isEqualTo("(its getMessage() failed with java.lang.StackOverflowError)");
  }

  @Test
  void causes_in_a_circle_end() {
    Throwable own = new CauseOfItself();

    assertThat(FailureSummary.of(own).exceptionClass()).isEqualTo(CauseOfItself.class.getName());
  }

  @Test
  void stack_of_its_own_making_may_be_null_or_full_of_nulls() {
    assertThat(FailureSummary.of(new OwnStack(null)).frames()).isEmpty();
    assertThat(FailureSummary.of(new OwnStack(new StackTraceElement[3])).frames()).isEmpty();
  }

  @Test
  void stack_without_a_file_name_is_told_without_one() {
    StackTraceElement[] stack = {new StackTraceElement("a.B", "c", null, -2)};

    assertThat(FailureSummary.of(new OwnStack(stack)).frames())
        .containsExactly(new StackLine("a.B", "c", "", -2));
  }

  @Test
  void at_most_60_lines_are_told_and_names_are_cut_at_200_characters() {
    StackTraceElement[] stack = new StackTraceElement[1000];
    java.util.Arrays.fill(stack, new StackTraceElement("n".repeat(5000), "m", "f", 1));

    Failure failure = FailureSummary.of(new OwnStack(stack));

    assertThat(failure.frames()).hasSize(60);
    assertThat(failure.frames().get(0).className()).isEqualTo("n".repeat(200) + "…");
  }

  private static final class CauseOfItself extends ExecutionException {
    private static final long serialVersionUID = 1;

    @Override
    public synchronized Throwable getCause() {
      return this;
    }
  }

  private static final class OwnStack extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient StackTraceElement[] stack;

    OwnStack(StackTraceElement[] stack) {
      this.stack = stack;
    }

    @Override
    public StackTraceElement[] getStackTrace() {
      return stack;
    }
  }
}
