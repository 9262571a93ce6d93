package io.dstreamlabs.kernel;

import static io.dstreamlabs.kernel.Durations.milliseconds;
import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeTest {

  private static Time at(long milliseconds) {
    return Time.ofMillis(milliseconds);
  }

  @Test
  void plus_moves_later_and_minus_moves_earlier() {
    assertThat(at(1000).plus(seconds(2))).isEqualTo(at(3000));
    assertThat(at(1000).minus(seconds(2))).isEqualTo(at(-1000));
    assertThat(at(1000).plus(milliseconds(-1))).isEqualTo(at(999));
    assertThat(at(1000).plus(Duration.ZERO)).isEqualTo(at(1000));
  }

  @Test
  void a_time_minus_a_time_is_how_long_after_it_is() {
    assertThat(at(3000).minus(at(1000))).isEqualTo(seconds(2));
    assertThat(at(1000).minus(at(3000))).isEqualTo(seconds(-2));
  }

  @Test
  void what_is_finer_than_a_millisecond_is_refused() {
    assertThatThrownBy(() -> at(0).plus(Duration.ofNanos(1_500_000)))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("duration is 1.5 ms, but must be whole milliseconds: use 1 ms or 2 ms");
    assertThatThrownBy(() -> at(0).minus(Duration.ofNanos(1)))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("duration is 0.000001 ms, but must be whole milliseconds: use 1 ms");
  }

  @Test
  void beyond_the_end_of_time_there_is_nothing() {
    assertThatThrownBy(() -> at(Long.MAX_VALUE).plus(milliseconds(1)))
        .isExactlyInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> at(Long.MIN_VALUE).minus(milliseconds(1)))
        .isExactlyInstanceOf(ArithmeticException.class);
  }

  @Test
  void floor_is_the_latest_multiple_that_is_not_after() {
    assertThat(at(3999).floor(seconds(2))).isEqualTo(at(2000));
    assertThat(at(4000).floor(seconds(2))).isEqualTo(at(4000));
    assertThat(at(-1).floor(seconds(2))).isEqualTo(at(-2000));
    assertThat(at(0).floor(seconds(2))).isEqualTo(at(0));
  }

  @Test
  void floor_counts_from_the_zero_time() {
    assertThat(at(3999).floor(seconds(2), at(500))).isEqualTo(at(2500));
    assertThat(at(499).floor(seconds(2), at(500))).isEqualTo(at(-1500));
  }

  @Test
  void floor_agrees_with_a_search_for_random_times() {
    Random random = new Random(17);
    for (int i = 0; i < 500; i++) {
      long zero = random.nextInt(200) - 100;
      long unit = 1 + random.nextInt(20);
      long time = random.nextInt(400) - 200;
      long expected = zero - 1000 * unit;
      while (expected + unit <= time) {
        expected += unit;
      }

      assertThat(at(time).floor(milliseconds(unit), at(zero)))
          .as("seed 17: %d in steps of %d from %d", time, unit, zero)
          .isEqualTo(at(expected));
    }
  }

  @Test
  void a_unit_must_be_positive_whole_milliseconds() {
    assertThatThrownBy(() -> at(0).floor(Duration.ZERO))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("unit is 0 ms, but must be positive: use 1 ms or more");
    assertThatThrownBy(() -> at(0).isMultipleOf(milliseconds(-5)))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("unit is -5 ms, but must be positive: use 1 ms or more");
  }

  @Test
  void isMultipleOf_asks_for_no_remainder() {
    assertThat(at(6000).isMultipleOf(seconds(3))).isTrue();
    assertThat(at(-6000).isMultipleOf(seconds(3))).isTrue();
    assertThat(at(0).isMultipleOf(seconds(3))).isTrue();
    assertThat(at(6001).isMultipleOf(seconds(3))).isFalse();
  }

  @Test
  void until_leaves_the_end_out_and_to_takes_it_in() {
    assertThat(at(1000).until(at(4000), seconds(1))).containsExactly(at(1000), at(2000), at(3000));
    assertThat(at(1000).to(at(4000), seconds(1)))
        .containsExactly(at(1000), at(2000), at(3000), at(4000));
  }

  @Test
  void an_end_between_two_steps_is_not_reached() {
    assertThat(at(0).until(at(2500), seconds(1))).containsExactly(at(0), at(1000), at(2000));
    assertThat(at(0).to(at(2500), seconds(1))).containsExactly(at(0), at(1000), at(2000));
  }

  @Test
  void until_and_to_an_earlier_end_are_empty() {
    assertThat(at(1000).until(at(1000), seconds(1))).isEmpty();
    assertThat(at(1000).to(at(1000), seconds(1))).containsExactly(at(1000));
    assertThat(at(1000).to(at(999), seconds(1))).isEmpty();
    assertThatThrownBy(() -> at(0).to(at(1), Duration.ZERO))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("step is 0 ms, but must be positive: use 1 ms or more");
  }

  @Test
  void times_compare_by_their_milliseconds() {
    assertThat(at(1).isBefore(at(2))).isTrue();
    assertThat(at(2).isBefore(at(2))).isFalse();
    assertThat(at(3).isAfter(at(2))).isTrue();
    assertThat(at(2).isAfter(at(2))).isFalse();
    assertThat(at(-5)).isLessThan(at(5)).isEqualByComparingTo(at(-5));
    assertThat(at(1).min(at(2))).isEqualTo(at(1));
    assertThat(at(2).min(at(1))).isEqualTo(at(1));
    assertThat(at(1).max(at(2))).isEqualTo(at(2));
    assertThat(at(2).max(at(1))).isEqualTo(at(2));
  }

  @Test
  void a_time_is_written_as_spark_writes_it() {
    assertThat(at(5000)).hasToString("5000 ms");
  }
}
