package io.dstreamlabs.kernel.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.StreamingException;
import org.junit.jupiter.api.Test;

class LoopLifeTest {
  private final LoopLife life = new LoopLife();

  @Test
  void stop_of_an_idle_context_is_ended_by_who_asks() {
    life.enterStart();
    assertThat(life.leave()).isFalse();

    assertThat(life.requestStop(StopMode.NOW)).isTrue();
  }

  @Test
  void stop_of_a_busy_context_is_ended_by_the_last_who_leaves() {
    life.enterStart();
    life.enterTick(Rig.at(1));

    assertThat(life.requestStop(StopMode.DRAIN)).isFalse();
    assertThat(life.leave()).isFalse();
    assertThat(life.leave()).isTrue();
  }

  @Test
  void context_is_ended_once() {
    assertThat(life.requestStop(StopMode.NOW)).isTrue();
    assertThat(life.requestStop(StopMode.NOW)).isFalse();
    life.enterEnd();
    assertThat(life.leave()).isFalse();
  }

  @Test
  void no_tick_is_taken_after_a_stop_and_a_batch_only_when_draining() {
    life.enterStart();
    life.enterTick(Rig.at(1));
    life.requestStop(StopMode.DRAIN);

    assertThat(life.enterTick(Rig.at(2))).isFalse();
    assertThat(life.lastTick()).isEqualTo(Rig.at(1));
    assertThat(life.enterBatch()).isTrue();
    life.requestStop(StopMode.NOW);
    assertThat(life.enterBatch()).isFalse();
    assertThat(life.drains()).isFalse();
  }

  @Test
  void draining_does_not_soften_a_stop_now() {
    life.enterStart();
    life.requestStop(StopMode.NOW);
    life.requestStop(StopMode.DRAIN);

    assertThat(life.enterBatch()).isFalse();
    assertThat(life.drains()).isFalse();
  }

  @Test
  void failure_stops_and_the_first_one_counts() {
    StreamingException first = new StreamingException(Rig.at(1), "here", new Error("first"));
    StreamingException second = new StreamingException(Rig.at(2), "there", new Error("second"));
    life.enterStart();

    life.fail(first);
    life.fail(second);

    assertThat(life.failure()).containsSame(first);
    assertThat(first.getSuppressed()).containsExactly(second);
    assertThat(life.enterBatch()).isFalse();
    assertThat(life.leave()).as("the one at work ends the context").isTrue();
  }

  @Test
  void thread_may_be_at_work_twice() {
    life.enterStart();
    life.enterBatch();
    assertThat(life.isAtWork()).isTrue();
    life.leave();
    assertThat(life.isAtWork()).isTrue();
    life.leave();
    assertThat(life.isAtWork()).isFalse();
  }

  @Test
  void start_that_comes_while_the_end_is_under_way_is_refused() {
    life.requestStop(StopMode.NOW);

    assertThatThrownBy(life::enterStart).isExactlyInstanceOf(IllegalStateException.class);
  }
}
