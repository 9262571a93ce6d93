package io.dstreamlabs.reference.window;

import static io.dstreamlabs.kernel.Durations.milliseconds;
import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.StreamingContext;
import java.time.Duration;
import java.util.ArrayDeque;
import org.junit.jupiter.api.Test;

class WindowSpecTest {
  private final DStream<String> parent =
      StreamingContext.builder()
          .batchInterval(seconds(1))
          .clock(ManualClock.startingAtZero())
          .build()
          .queueStream(new ArrayDeque<Rdd<String>>());

  @Test
  void multiples_of_the_parents_slide_are_taken() {
    assertThat(WindowSpec.over(parent, seconds(3), seconds(2)))
        .isEqualTo(new WindowSpec(seconds(3), seconds(2)));
    assertThat(WindowSpec.over(parent, Duration.ofDays(366), seconds(1)).windowDuration())
        .isEqualTo(Duration.ofDays(366));
  }

  @Test
  void message_names_parameter_value_rule_and_both_neighbours() {
    assertRefused(
        milliseconds(2_500),
        "windowDuration is 2500 ms, but must be a multiple of the parent's slideDuration, 1000 ms:"
            + " use 2000 ms or 3000 ms");
  }

  @Test
  void below_one_slide_there_is_one_neighbour() {
    assertRefused(
        milliseconds(400),
        "windowDuration is 400 ms, but must be a multiple of the parent's slideDuration, 1000 ms:"
            + " use 1000 ms");
  }

  @Test
  void not_positive_is_refused_with_the_least_window() {
    assertRefused(
        Duration.ZERO, "windowDuration is 0 ms, but must be positive: use 1000 ms or more");
    assertRefused(
        milliseconds(-2_500),
        "windowDuration is -2500 ms, but must be positive: use 1000 ms or more");
  }

  @Test
  void finer_than_a_millisecond_is_shown_as_it_is() {
    assertRefused(
        Duration.ofNanos(2_000_500_000),
        "windowDuration is 2000.5 ms, but must be a multiple of the parent's slideDuration,"
            + " 1000 ms: use 2000 ms or 3000 ms");
  }

  @Test
  void null_is_refused() {
    assertRefused(null, "windowDuration is null: give a duration, such as 1 s");
  }

  @Test
  void slide_is_checked_like_the_length() {
    assertThatThrownBy(() -> WindowSpec.over(parent, seconds(3), milliseconds(1_001)))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "slideDuration is 1001 ms, but must be a multiple of the parent's slideDuration,"
                + " 1000 ms: use 1000 ms or 2000 ms");
  }

  private void assertRefused(Duration windowDuration, String message) {
    assertThatThrownBy(() -> WindowSpec.over(parent, windowDuration, seconds(1)))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
