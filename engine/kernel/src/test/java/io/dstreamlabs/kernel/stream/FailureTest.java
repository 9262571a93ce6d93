package io.dstreamlabs.kernel.stream;

import static io.dstreamlabs.kernel.Durations.seconds;
import static io.dstreamlabs.kernel.stream.Rig.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dstreamlabs.kernel.StreamingException;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.event.BatchInfo;
import io.dstreamlabs.kernel.event.StreamingListener;
import io.dstreamlabs.kernel.rdd.Rdd;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FailureTest {
  private final Rig rig = Rig.withoutPlugs();
  private final StreamingContext context = rig.context();

  @Test
  void failure_in_an_output_names_the_batch_the_output_and_the_users_cause() {
    IOException cause = new IOException("disk full");
    GivenBatches input = rig.input("a | b");
    List<String> before = Rig.collect(input);
    input.foreachRDD(
        (rdd, time) -> {
          if (time.equals(at(2))) {
            throw cause;
          }
        });
    List<String> after = Rig.collect(input);

    StreamingException failure = catchThrowableOfType(StreamingException.class, () -> rig.run(3));

    assertThat(failure)
        .hasMessage(
            "batch 2000 ms failed in output operation 1 (foreachRDD):"
                + " java.io.IOException: disk full")
        .hasCause(cause);
    assertThat(failure.batchTime()).isEqualTo(at(2));
    assertThat(before).containsExactly("1000 ms [a]", "2000 ms [b]");
    assertThat(after).containsExactly("1000 ms [a]");
    assertStoppedBy(failure);
  }

  @Test
  void failure_in_compute_names_what_was_done() {
    IllegalArgumentException cause = new IllegalArgumentException("bad");
    Rig.collect(
        new Reading(
            context,
            seconds(1),
            (self, time) -> {
              throw cause;
            }));

    StreamingException failure = catchThrowableOfType(StreamingException.class, () -> rig.run(1));

    assertThat(failure)
        .hasMessage(
            "batch 1000 ms failed while its RDDs were made:"
                + " java.lang.IllegalArgumentException: bad")
        .hasCause(cause);
    assertStoppedBy(failure);
  }

  @Test
  void error_of_a_user_function_fails_the_batch_as_well() {
    StackOverflowError cause = new StackOverflowError("deep");
    rig.input("a")
        .foreachRDD(
            rdd -> {
              throw cause;
            });

    StreamingException failure = catchThrowableOfType(StreamingException.class, () -> rig.run(1));

    assertThat(failure).hasCause(cause);
    assertStoppedBy(failure);
  }

  @Test
  void listener_that_throws_fails_the_batch() {
    IllegalStateException cause = new IllegalStateException("listener");
    List<String> out = Rig.collect(rig.input("a"));
    context.addStreamingListener(
        new StreamingListener() {
          @Override
          public void onBatchCompleted(BatchInfo batch) {
            throw cause;
          }
        });

    StreamingException failure = catchThrowableOfType(StreamingException.class, () -> rig.run(1));

    assertThat(out).containsExactly("1000 ms [a]");
    assertThat(failure)
        .hasMessage(
            "batch 1000 ms failed after its last output operation:"
                + " java.lang.IllegalStateException: listener")
        .hasCause(cause);
    assertStoppedBy(failure);
  }

  @Test
  void input_that_cannot_end_its_batch_fails_that_batch() {
    IllegalStateException cause = new IllegalStateException("no block");
    List<String> out = Rig.collect(rig.input("a | b"));
    new Broken(context) {
      private static final long serialVersionUID = 1;

      @Override
      protected long onBatchEnd(Time batchTime) {
        if (batchTime.equals(at(2))) {
          throw cause;
        }
        return 0;
      }
    };

    StreamingException failure = catchThrowableOfType(StreamingException.class, () -> rig.run(3));

    assertThat(failure)
        .hasMessage(
            "batch 2000 ms failed while its records were taken from the inputs:"
                + " java.lang.IllegalStateException: no block")
        .hasCause(cause);
    assertThat(out).containsExactly("1000 ms [a]");
    assertStoppedBy(failure);
  }

  @Test
  void input_that_cannot_stop_keeps_nothing_from_stopping_and_is_told() {
    IllegalStateException cause = new IllegalStateException("stuck");
    new Broken(context) {
      private static final long serialVersionUID = 1;

      @Override
      protected void onStop() {
        throw cause;
      }
    };
    Rig.collect(rig.input("a"));
    rig.run(1);

    context.stop();

    assertThat(context.state()).isEqualTo(StreamingContextState.STOPPED);
    assertThatThrownBy(context::awaitTermination)
        .isExactlyInstanceOf(StreamingException.class)
        .hasMessage(
            "batch 1000 ms failed while its inputs were stopped:"
                + " java.lang.IllegalStateException: stuck")
        .hasCause(cause);
  }

  @Test
  void first_failure_counts_and_later_ones_are_suppressed() {
    IllegalStateException first = new IllegalStateException("first");
    IllegalStateException second = new IllegalStateException("second");
    new Broken(context) {
      private static final long serialVersionUID = 1;

      @Override
      protected void onStop() {
        throw second;
      }
    };
    rig.input("a")
        .foreachRDD(
            rdd -> {
              throw first;
            });

    StreamingException failure = catchThrowableOfType(StreamingException.class, () -> rig.run(1));

    assertThat(failure).hasCause(first);
    assertThat(failure.getSuppressed()).hasSize(1);
    assertThat(failure.getSuppressed()[0]).hasCause(second);
    assertStoppedBy(failure);
  }

  @Test
  void interruption_inside_a_batch_fails_it_and_is_passed_on() {
    rig.input("a")
        .foreachRDD(
            rdd -> {
              throw new InterruptedException("enough");
            });

    assertThatThrownBy(() -> rig.run(1))
        .isExactlyInstanceOf(StreamingException.class)
        .hasCauseExactlyInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  private void assertStoppedBy(StreamingException failure) {
    assertThat(context.state()).isEqualTo(StreamingContextState.STOPPED);
    assertThatThrownBy(context::awaitTermination).isSameAs(failure);
    assertThatThrownBy(() -> context.awaitTerminationOrTimeout(seconds(1))).isSameAs(failure);
    rig.advance(2); // no batch follows, and nothing is thrown again
  }

  /** An input without RDDs. */
  private abstract static class Broken extends InputDStream<String> {
    private static final long serialVersionUID = 1;

    Broken(StreamingContext context) {
      super(context);
    }

    @Override
    protected Optional<? extends Rdd<String>> compute(Time validTime) {
      return Optional.empty();
    }
  }
}
