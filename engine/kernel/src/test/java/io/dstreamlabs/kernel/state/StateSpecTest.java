package io.dstreamlabs.kernel.state;

import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.HashPartitioner;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.memory.MemoryRddContext;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StateSpecTest {
  private static final Time AT_1_S = new Time(1_000);
  private static final StateSpec<String, Long, Long, String> PLAIN =
      StateSpec.function((key, value, state) -> key + value.get());

  /** The state of a new key. */
  private static final class NoState implements State<Long> {
    @Override
    public boolean exists() {
      return false;
    }

    @Override
    public Long get() {
      throw new AssertionError("not asked for here");
    }

    @Override
    public void update(Long next) {
      throw new AssertionError("not asked for here");
    }

    @Override
    public void remove() {
      throw new AssertionError("not asked for here");
    }

    @Override
    public boolean isTimingOut() {
      return false;
    }
  }

  @Test
  void nothing_is_set_but_the_function() {
    assertThat(PLAIN.initialState()).isEmpty();
    assertThat(PLAIN.partitioner()).isEmpty();
    assertThat(PLAIN.timeout()).isEmpty();
  }

  @Test
  void what_a_function_of_three_returns_is_emitted() throws Exception {
    assertThat(PLAIN.function().call(AT_1_S, "x", Maybe.of(5L), new NoState()))
        .isEqualTo(Maybe.of("x5"));
  }

  @Test
  void a_function_of_three_that_returns_null_is_told_what_to_do() {
    StateSpec<String, Long, Long, String> silent = StateSpec.function((key, value, state) -> null);

    assertThatThrownBy(() -> silent.function().call(AT_1_S, "x", Maybe.of(5L), new NoState()))
        .isExactlyInstanceOf(NullPointerException.class)
        .hasMessage(
            "the function of mapWithState returned null: to emit nothing, give one that is told the"
                + " time, too, and return Maybe.absent()");
  }

  @Test
  void a_function_of_four_is_told_the_time_and_may_emit_nothing() throws Exception {
    StateSpec<String, Long, Long, String> timed =
        StateSpec.function(
            (time, key, value, state) -> value.isPresent() ? Maybe.of(time + key) : Maybe.absent());

    assertThat(timed.function().call(AT_1_S, "x", Maybe.of(5L), new NoState()))
        .isEqualTo(Maybe.of("1000 msx"));
    assertThat(timed.function().call(AT_1_S, "x", Maybe.absent(), new NoState()))
        .isEqualTo(Maybe.absent());
  }

  @Test
  void each_setting_makes_another_spec_and_keeps_the_others() {
    try (MemoryRddContext rdds = MemoryRddContext.local(1)) {
      PairRdd<String, Long> initial = rdds.emptyPairRdd();

      StateSpec<String, Long, Long, String> all =
          PLAIN.timeout(seconds(3)).initialState(initial).numPartitions(7);

      assertThat(all.function()).isSameAs(PLAIN.function());
      assertThat(all.timeout()).contains(seconds(3));
      assertThat(all.initialState().orElseThrow()).isSameAs(initial);
      assertThat(all.partitioner()).contains(new HashPartitioner(7));
      assertThat(all.partitioner(new HashPartitioner(2)).partitioner())
          .contains(new HashPartitioner(2));
      assertThat(PLAIN.timeout()).isEmpty();
      assertThat(PLAIN.partitioner()).isEmpty();
    }
  }

  @Test
  void a_timeout_is_positive_whole_milliseconds() {
    assertThatThrownBy(() -> PLAIN.timeout(Duration.ZERO))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("idle is 0 ms, but must be positive: use 1 ms or more");
    assertThatThrownBy(() -> PLAIN.timeout(Duration.ofNanos(1_500_000)))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("idle is 1.5 ms, but must be whole milliseconds: use 1 ms or 2 ms");
    assertThatThrownBy(() -> PLAIN.timeout(null))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("idle is null: give a duration, such as 1 s");
  }

  @Test
  void there_is_a_partition_at_least() {
    assertThatThrownBy(() -> PLAIN.numPartitions(0))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("numPartitions is 0, but must be 1 or more");
  }
}
