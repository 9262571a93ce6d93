package io.dstreamlabs.reference.receiver;

import static io.dstreamlabs.kernel.Durations.milliseconds;
import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.Time;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Batches of one second; the expected rates are worked out by hand. */
class PidEstimatorTest {
  private final PidEstimator estimator = new PidEstimator();

  private OptionalLong after(long endMs, long records, long processingMs, long schedulingMs) {
    return estimator.after(
        new Time(endMs),
        records,
        milliseconds(processingMs),
        milliseconds(schedulingMs),
        seconds(1));
  }

  @Test
  void first_batch_only_sets_the_rate_to_begin_with() {
    assertThat(after(1_500, 1_000, 500, 0)).isEmpty();
  }

  @Test
  void batch_that_is_processed_as_fast_as_the_rate_keeps_it() {
    after(1_500, 1_000, 500, 0); // 2000 per second

    assertThat(after(2_500, 2_000, 1_000, 0)).hasValue(2_000);
  }

  @Test
  void rate_falls_to_what_was_processed_less_a_fifth_of_what_waits() {
    after(1_500, 1_000, 500, 0); // 2000 per second

    // processed 1000 per second: error 1000; 500 ms late: 500 records wait; 2000 - 1000 - 0.2 * 500
    assertThat(after(4_000, 2_000, 2_000, 500)).hasValue(900);
  }

  @Test
  void rate_rises_again_at_once_when_batches_are_faster() {
    after(1_500, 1_000, 500, 0);
    after(4_000, 2_000, 2_000, 500); // 900 per second

    // processed 2000 per second: error -1100
    assertThat(after(4_450, 900, 450, 0)).hasValue(2_000);
  }

  @Test
  void rate_is_never_below_a_hundred() {
    after(1_500, 1_000, 500, 0);

    assertThat(after(20_000, 10, 10_000, 9_000)).hasValue(100);
    // and goes on from there: processed 300 per second
    assertThat(after(21_000, 150, 500, 0)).hasValue(300);
  }

  @Test
  void batch_without_records_or_without_time_tells_nothing() {
    after(1_500, 1_000, 500, 0);

    assertThat(after(2_000, 0, 100, 0)).isEmpty();
    assertThat(after(3_000, 100, 0, 0)).isEmpty();
    assertThat(after(1_500, 100, 100, 0)).as("no later than the one before").isEmpty();
    assertThat(after(4_000, 2_000, 1_000, 0)).hasValue(2_000);
  }
}
