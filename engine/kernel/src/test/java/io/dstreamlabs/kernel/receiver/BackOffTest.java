package io.dstreamlabs.kernel.receiver;

import static io.dstreamlabs.kernel.Durations.minutes;
import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {
  private final BackOff backOff = new BackOff();

  @Test
  void pause_doubles_up_to_a_minute() {
    for (long expected : new long[] {2, 4, 8, 16, 32, 60, 60}) {
      assertThat(backOff.next(seconds(2))).isEqualTo(seconds(expected));
    }
  }

  @Test
  void good_run_begins_anew() {
    backOff.next(seconds(2));
    backOff.next(seconds(2));

    backOff.succeeded();

    assertThat(backOff.next(seconds(2))).isEqualTo(seconds(2));
    assertThat(backOff.next(seconds(2))).isEqualTo(seconds(4));
  }

  @Test
  void pause_beyond_a_minute_stays_as_it_is() {
    Duration longest = Duration.ofSeconds(Long.MAX_VALUE);

    assertThat(backOff.next(minutes(5))).isEqualTo(minutes(5));
    assertThat(backOff.next(minutes(5))).isEqualTo(minutes(5));
    assertThat(backOff.next(longest)).isEqualTo(longest);
  }

  @Test
  void no_pause_stays_none_however_often() {
    for (int i = 0; i < 1_000; i++) {
      assertThat(backOff.next(Duration.ZERO)).isZero();
    }
    assertThat(backOff.next(seconds(1))).isEqualTo(minutes(1));
  }
}
