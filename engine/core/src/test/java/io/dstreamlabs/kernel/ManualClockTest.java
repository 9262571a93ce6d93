package io.dstreamlabs.kernel;

import static io.dstreamlabs.kernel.Durations.milliseconds;
import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ManualClockTest {
  private final ManualClock clock = ManualClock.startingAtZero();
  private final List<String> log = new ArrayList<>();

  private Consumer<Time> logged(String name) {
    return time -> log.add(name + time.milliseconds() + "@" + clock.now().milliseconds());
  }

  @Test
  void the_clock_stands_where_it_was_put() {
    assertThat(clock.now()).isEqualTo(new Time(0));
    assertThat(ManualClock.startingAt(new Time(77)).now()).isEqualTo(new Time(77));
  }

  @Test
  void advance_moves_on() {
    clock.advance(seconds(2));
    clock.advance(milliseconds(1));

    assertThat(clock.now()).isEqualTo(new Time(2001));
  }

  @Test
  void advance_takes_positive_whole_milliseconds() {
    assertThatThrownBy(() -> clock.advance(Duration.ZERO))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("duration is 0 ms, but must be positive: use 1 ms or more");
  }

  @Test
  void ticks_come_at_their_times_the_target_included() {
    clock.every(new Time(1000), seconds(1), logged("t"));

    clock.advance(milliseconds(999));
    assertThat(log).isEmpty();
    clock.advance(milliseconds(1));
    assertThat(log).containsExactly("t1000@1000");
    clock.advance(milliseconds(2500));
    assertThat(log).containsExactly("t1000@1000", "t2000@2000", "t3000@3000");
    assertThat(clock.now()).isEqualTo(new Time(3500));
  }

  @Test
  void several_tickings_tick_in_order_of_time_then_of_their_beginning() {
    clock.every(new Time(3), milliseconds(3), logged("a"));
    clock.every(new Time(2), milliseconds(2), logged("b"));
    clock.every(new Time(6), milliseconds(9), logged("c"));

    clock.advance(milliseconds(6));

    assertThat(log).containsExactly("b2@2", "a3@3", "b4@4", "a6@6", "b6@6", "c6@6");
  }

  @Test
  void ticks_that_were_due_already_are_made_up_for_and_time_does_not_go_back() {
    clock.advance(seconds(10));
    clock.every(new Time(8000), seconds(1), logged("t"));

    clock.advance(seconds(1));

    assertThat(log).containsExactly("t8000@10000", "t9000@10000", "t10000@10000", "t11000@11000");
  }

  @Test
  void a_stopped_ticking_ticks_no_more() {
    Clock.Ticking ticking = clock.every(new Time(1), milliseconds(1), logged("t"));
    clock.advance(milliseconds(2));

    ticking.stop();
    ticking.stop();
    clock.advance(milliseconds(5));

    assertThat(log).containsExactly("t1@1", "t2@2");
  }

  @Test
  void a_tick_may_stop_its_own_ticking_and_begin_another() {
    List<Clock.Ticking> own = new ArrayList<>();
    own.add(
        clock.every(
            new Time(1),
            milliseconds(1),
            time -> {
              logged("first").accept(time);
              own.get(0).stop();
              clock.every(time.plus(milliseconds(2)), milliseconds(2), logged("second"));
            }));

    clock.advance(milliseconds(5));

    assertThat(log).containsExactly("first1@1", "second3@3", "second5@5");
  }

  @Test
  void a_failing_tick_passes_to_the_caller_and_ends_its_ticking_only() {
    clock.every(
        new Time(2),
        milliseconds(1),
        time -> {
          throw new IllegalStateException("at " + time);
        });
    clock.every(new Time(1), milliseconds(1), logged("t"));

    assertThatThrownBy(() -> clock.advance(milliseconds(4)))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("at 2 ms");
    assertThat(clock.now()).isEqualTo(new Time(2));

    clock.advance(milliseconds(2));
    assertThat(log).containsExactly("t1@1", "t2@2", "t3@3", "t4@4");
  }

  @Test
  void a_tick_cannot_move_the_clock() {
    clock.every(new Time(1), milliseconds(1), time -> clock.advance(milliseconds(5)));

    assertThatThrownBy(() -> clock.advance(milliseconds(1)))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("advance() was called by a tick: the clock moves on when the tick returns");
    clock.advance(milliseconds(1));
    assertThat(clock.now()).isEqualTo(new Time(2));
  }

  @Test
  void a_period_must_be_positive() {
    assertThatThrownBy(() -> clock.every(new Time(1), Duration.ZERO, logged("t")))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("period is 0 ms, but must be positive: use 1 ms or more");
  }

  @Test
  void a_lane_works_at_once_on_the_callers_thread() {
    Clock.Lane lane = clock.lane("batches");

    lane.submit(() -> log.add(Thread.currentThread().getName()));

    assertThat(log).containsExactly(Thread.currentThread().getName());
  }

  @Test
  void what_work_submits_comes_after_it() {
    Clock.Lane lane = clock.lane("batches");

    lane.submit(
        () -> {
          lane.submit(() -> log.add("inner"));
          log.add("outer");
        });

    assertThat(log).containsExactly("outer", "inner");
  }

  @Test
  void failing_work_passes_to_the_caller_and_the_next_piece_has_its_turn() {
    Clock.Lane lane = clock.lane("batches");

    assertThatThrownBy(
            () ->
                lane.submit(
                    () -> {
                      lane.submit(() -> log.add("next"));
                      lane.submit(
                          () -> {
                            throw new IllegalStateException("second");
                          });
                      lane.submit(() -> log.add("last"));
                      throw new IllegalArgumentException("first");
                    }))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("first")
        .hasSuppressedException(new IllegalStateException("second"));
    assertThat(log).containsExactly("next", "last");

    lane.submit(() -> log.add("goes on"));
    assertThat(log).endsWith("goes on");
  }

  @Test
  void a_closed_lane_takes_no_more_work_but_does_what_it_has() {
    Clock.Lane lane = clock.lane("batches");

    lane.submit(
        () -> {
          lane.submit(() -> log.add("taken"));
          lane.close();
          lane.close();
        });

    assertThat(log).containsExactly("taken");
    assertThatThrownBy(() -> lane.submit(() -> log.add("never")))
        .isExactlyInstanceOf(RejectedExecutionException.class)
        .hasMessage("the lane batches is closed");
  }
}
