package io.dstreamlabs.kernel.stream;

import static io.dstreamlabs.kernel.Durations.seconds;
import static io.dstreamlabs.kernel.stream.StreamingContextState.ACTIVE;
import static io.dstreamlabs.kernel.stream.StreamingContextState.INITIALIZED;
import static io.dstreamlabs.kernel.stream.StreamingContextState.STOPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.StreamingException;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.event.BatchInfo;
import io.dstreamlabs.kernel.event.StreamingListener;
import io.dstreamlabs.kernel.rdd.Rdd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The life of a context on a manual clock, where everything happens on the test's own thread. */
@Timeout(60)
class ContextLifeTest {
  private final Rig rig = Rig.withoutPlugs();
  private final StreamingContext context = rig.context();

  @Test
  void life_goes_from_initialized_to_active_to_stopped() {
    Rig.collect(rig.input("a"));
    assertThat(context.state()).isEqualTo(INITIALIZED);

    context.start();
    assertThat(context.state()).isEqualTo(ACTIVE);

    context.stop();
    assertThat(context.state()).isEqualTo(STOPPED);
  }

  @Test
  void second_start_is_refused() {
    Rig.collect(rig.input("a"));
    context.start();

    assertThatThrownBy(context::start)
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("cannot start: the context is ACTIVE. Build a new one");
    assertThat(context.state()).isEqualTo(ACTIVE);
  }

  @Test
  void start_after_the_stop_is_refused() {
    Rig.collect(rig.input("a"));
    context.stop();

    assertThatThrownBy(context::start)
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("cannot start: the context is STOPPED. Build a new one");
  }

  @Test
  void start_without_an_output_is_refused_and_can_be_mended() {
    GivenBatches input = rig.input("a");

    assertThatThrownBy(context::start)
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "cannot start: there is no output operation, so nothing would run."
                + " Add foreachRDD or print");
    List<String> out = Rig.collect(input);
    rig.run(1);
    assertThat(out).containsExactly("1000 ms [a]");
  }

  @Test
  void no_batch_runs_after_the_stop() {
    List<String> out = Rig.collect(rig.input("a | b | c"));
    rig.run(2);

    context.stop();
    rig.advance(3);

    assertThat(out).containsExactly("1000 ms [a]", "2000 ms [b]");
  }

  @Test
  void stop_and_close_may_be_called_again() {
    Ended input = new Ended(context);
    Rig.collect(input);
    context.start();

    context.stop();
    context.stop(StopMode.DRAIN);
    context.close();

    assertThat(input.stops).isEqualTo(1);
    assertThat(context.state()).isEqualTo(STOPPED);
  }

  @Test
  void stop_before_the_start_stops_no_input() throws InterruptedException {
    Ended input = new Ended(context);

    context.stop();

    assertThat(input.stops).isZero();
    assertThat(context.state()).isEqualTo(STOPPED);
    context.awaitTermination();
  }

  @Test
  void stop_inside_a_batch_lets_that_batch_end_and_is_the_end() {
    List<String> out = new ArrayList<>();
    GivenBatches input = rig.input("a | b | c");
    input.foreachRDD(
        (rdd, time) -> {
          if (time.equals(Rig.at(2))) {
            context.stop();
            assertThat(context.state()).isEqualTo(ACTIVE);
          }
        });
    input.foreachRDD((rdd, time) -> out.add(Rig.line(time, rdd)));

    rig.run(3);

    assertThat(out).containsExactly("1000 ms [a]", "2000 ms [b]");
    assertThat(context.state()).isEqualTo(STOPPED);
  }

  @Test
  void draining_stop_inside_a_batch_adds_a_last_batch_for_what_is_held_back() {
    HoldingBack input = new HoldingBack(context);
    List<String> out = new ArrayList<>();
    input.foreachRDD(
        (rdd, time) -> {
          out.add(Rig.line(time, rdd));
          input.held.add("late");
          context.stop(StopMode.DRAIN);
        });
    input.held.add("early");

    rig.run(1);

    assertThat(out).containsExactly("1000 ms [early]", "2000 ms [late]");
    assertThat(context.state()).isEqualTo(STOPPED);
  }

  @Test
  void draining_stop_adds_no_batch_when_nothing_is_held_back() {
    HoldingBack input = new HoldingBack(context);
    List<String> out = Rig.collect(input);
    rig.run(1);

    context.stop(StopMode.DRAIN);

    assertThat(out).containsExactly("1000 ms []");
  }

  @Test
  void stop_now_leaves_what_is_held_back() {
    HoldingBack input = new HoldingBack(context);
    List<String> out = Rig.collect(input);
    rig.run(1);
    input.held.add("late");

    context.stop(StopMode.NOW);

    assertThat(out).containsExactly("1000 ms []");
  }

  @Test
  void failure_of_the_last_batch_of_a_draining_stop_is_told_to_those_who_wait() {
    HoldingBack input = new HoldingBack(context);
    input.foreachRDD(
        (rdd, time) -> {
          throw new IllegalArgumentException("bad");
        });
    context.start();
    input.held.add("late");

    context.stop(StopMode.DRAIN);

    assertThat(context.state()).isEqualTo(STOPPED);
    assertThatThrownBy(context::awaitTermination)
        .isExactlyInstanceOf(StreamingException.class)
        .hasMessage(
            "batch 1000 ms failed in output operation 0 (foreachRDD):"
                + " java.lang.IllegalArgumentException: bad");
  }

  @Test
  void stop_by_a_listener_of_the_start_runs_no_batch() {
    List<String> out = Rig.collect(rig.input("a"));
    context.addStreamingListener(
        new StreamingListener() {
          @Override
          public void onStreamingStarted(Time zeroTime) {
            context.stop();
          }
        });

    rig.run(2);

    assertThat(context.state()).isEqualTo(STOPPED);
    assertThat(out).isEmpty();
  }

  @Test
  void stop_by_a_listener_of_a_batch_lets_that_batch_end() {
    List<String> out = Rig.collect(rig.input("a | b"));
    context.addStreamingListener(
        new StreamingListener() {
          @Override
          public void onBatchStarted(BatchInfo batch) {
            context.stop();
          }
        });

    rig.run(2);

    assertThat(out).containsExactly("1000 ms [a]");
  }

  @Test
  void stop_by_a_listener_of_the_stop_returns() {
    Rig.collect(rig.input("a"));
    context.addStreamingListener(
        new StreamingListener() {
          @Override
          public void onStreamingStopped() {
            context.stop();
          }
        });
    context.start();

    context.stop();

    assertThat(context.state()).isEqualTo(STOPPED);
  }

  @Test
  void waiting_for_the_end_inside_a_batch_is_refused() {
    rig.input("a").foreachRDD(rdd -> context.awaitTermination());

    assertThatThrownBy(() -> rig.run(1))
        .cause()
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "cannot wait for the end inside a batch or a listener: it would wait for itself."
                + " Call stop(), which returns at once there");
  }

  @Test
  void waiting_no_longer_than_a_timeout_tells_whether_the_end_came() throws InterruptedException {
    Rig.collect(rig.input("a"));
    context.start();

    assertThat(context.awaitTerminationOrTimeout(Duration.ofMillis(1))).isFalse();
    context.stop();
    assertThat(context.awaitTerminationOrTimeout(Duration.ofMillis(1))).isTrue();
  }

  @Test
  void interrupted_thread_does_not_wait_and_stays_interrupted() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> context.awaitTerminationOrTimeout(seconds(60)))
        .isExactlyInstanceOf(InterruptedException.class);
    Rig.collect(rig.input("a"));
    context.start();
    Thread.currentThread().interrupt();
    context.stop();

    assertThat(Thread.interrupted()).as("still interrupted").isTrue();
    assertThat(context.state()).isEqualTo(STOPPED);
  }

  @Test
  void input_that_cannot_start_stops_the_context_and_all_inputs() throws InterruptedException {
    Ended first = new Ended(context);
    IllegalStateException broken = new IllegalStateException("no source");
    new InputDStream<String>(context) {
      private static final long serialVersionUID = 1;

      @Override
      protected void onStart(Time zeroTime) {
        throw broken;
      }

      @Override
      protected Optional<? extends Rdd<String>> compute(Time validTime) {
        return Optional.empty();
      }
    };
    List<String> out = Rig.collect(first);

    assertThatThrownBy(context::start).isSameAs(broken);

    assertThat(context.state()).isEqualTo(STOPPED);
    assertThat(first.stops).isEqualTo(1);
    rig.advance(2);
    assertThat(out).isEmpty();
    context.awaitTermination();
  }

  @Test
  void context_without_a_batch_interval_is_refused() {
    assertThatThrownBy(() -> StreamingContext.builder().clock(ManualClock.startingAtZero()).build())
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "batchInterval is not set: call batchInterval(Durations.seconds(1)), for example");
  }

  @Test
  void batch_interval_that_is_not_whole_milliseconds_is_refused() {
    assertThatThrownBy(() -> StreamingContext.builder().batchInterval(Duration.ofNanos(1_500_000)))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("batchInterval is 1.5 ms, but must be whole milliseconds: use 1 ms or 2 ms");
  }

  /** An input that counts its ends. */
  private static final class Ended extends InputDStream<String> {
    private static final long serialVersionUID = 1;
    private int stops;

    Ended(StreamingContext context) {
      super(context);
    }

    @Override
    protected void onStop() {
      stops++;
    }

    @Override
    protected Optional<? extends Rdd<String>> compute(Time validTime) {
      return Optional.of(context().rdds().emptyRdd());
    }
  }

  /** An input that holds records until a batch takes them. */
  private static final class HoldingBack extends InputDStream<String> {
    private static final long serialVersionUID = 1;
    private final transient List<String> held = new ArrayList<>();

    HoldingBack(StreamingContext context) {
      super(context);
    }

    @Override
    protected boolean mayHoldBack() {
      return !held.isEmpty();
    }

    @Override
    protected Optional<? extends Rdd<String>> compute(Time validTime) {
      List<String> taken = List.copyOf(held);
      held.clear();
      return Optional.of(context().rdds().parallelize(taken));
    }
  }
}
