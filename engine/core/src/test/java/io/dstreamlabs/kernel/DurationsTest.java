package io.dstreamlabs.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DurationsTest {

  @Test
  void short_names_make_durations() {
    assertThat(Durations.milliseconds(1500)).isEqualTo(Duration.ofMillis(1500));
    assertThat(Durations.seconds(2)).isEqualTo(Duration.ofMillis(2000));
    assertThat(Durations.minutes(3)).isEqualTo(Duration.ofMillis(180_000));
  }

  @Test
  void requireMillis_gives_the_length() {
    assertThat(Durations.requireMillis("d", Duration.ofMillis(1))).isEqualTo(1);
    assertThat(Durations.requireMillis("d", Duration.ofMillis(Long.MAX_VALUE)))
        .isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void requireMillis_refuses_null() {
    refused(null, "d is null: give a duration, such as 1 s");
  }

  @Test
  void requireMillis_refuses_what_is_not_positive() {
    refused(Duration.ZERO, "d is 0 ms, but must be positive: use 1 ms or more");
    refused(Duration.ofMillis(-7), "d is -7 ms, but must be positive: use 1 ms or more");
    refused(Duration.ofNanos(-7), "d is -0.000007 ms, but must be positive: use 1 ms or more");
  }

  @Test
  void requireMillis_refuses_what_is_finer_than_a_millisecond() {
    refused(
        Duration.ofNanos(2_700_000),
        "d is 2.7 ms, but must be whole milliseconds: use 2 ms or 3 ms");
    refused(
        Duration.ofNanos(999_999), "d is 0.999999 ms, but must be whole milliseconds: use 1 ms");
    refused(
        Duration.ofSeconds(10_000_000_000L, 1),
        "d is 10000000000000.000001 ms, but must be whole milliseconds:"
            + " use 10000000000000 ms or 10000000000001 ms");
  }

  @Test
  void requireMillis_refuses_what_a_long_cannot_hold() {
    refused(
        Duration.ofSeconds(Long.MAX_VALUE),
        "d is 9223372036854775807000 ms, but must be at most 9223372036854775807 ms");
    refused(
        Duration.ofSeconds(Long.MIN_VALUE + 1),
        "d is -9223372036854775807000 ms, but must be positive: use 1 ms or more");
  }

  private static void refused(Duration duration, String message) {
    assertThatThrownBy(() -> Durations.requireMillis("d", duration))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void requireMultiple_takes_multiples() {
    Durations.requireMultiple("d", Duration.ofSeconds(6), "the unit", Duration.ofSeconds(2));
    Durations.requireMultiple("d", Duration.ofSeconds(2), "the unit", Duration.ofSeconds(2));
  }

  @Test
  void requireMultiple_names_the_legal_neighbours() {
    assertThatThrownBy(
            () ->
                Durations.requireMultiple(
                    "windowDuration",
                    Duration.ofMillis(2500),
                    "the parent's slideDuration",
                    Duration.ofSeconds(1)))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "windowDuration is 2500 ms, but must be a multiple of the parent's slideDuration,"
                + " 1000 ms: use 2000 ms or 3000 ms");
  }

  @Test
  void requireMultiple_names_no_neighbour_of_zero() {
    assertThatThrownBy(
            () ->
                Durations.requireMultiple(
                    "d", Duration.ofMillis(300), "the unit", Duration.ofSeconds(1)))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("d is 300 ms, but must be a multiple of the unit, 1000 ms: use 1000 ms");
  }

  @Test
  void requireMultiple_refuses_what_is_no_duration_of_the_engine() {
    assertThatThrownBy(
            () -> Durations.requireMultiple("d", Duration.ZERO, "the unit", Duration.ofSeconds(1)))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("d is 0 ms, but must be positive: use 1000 ms or more");
    assertThatThrownBy(
            () ->
                Durations.requireMultiple(
                    "d", Duration.ofNanos(2_000_500_000), "the unit", Duration.ofSeconds(1)))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "d is 2000.5 ms, but must be a multiple of the unit, 1000 ms: use 2000 ms or 3000 ms");
    assertThatThrownBy(
            () -> Durations.requireMultiple("d", Duration.ofSeconds(1), "the unit", Duration.ZERO))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("the unit is 0 ms, but must be positive: use 1 ms or more");
  }
}
