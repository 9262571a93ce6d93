package io.dstreamlabs.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitTest {
  private static final Words TWO_BATCHES_OF_500 =
      new Words(List.of(Collections.nCopies(500, "w"), Collections.nCopies(500, "w")));
  private static final long ONE_MS = 1_000_000;

  @Test
  void a_thousand_records_in_a_millisecond_are_a_million_per_second() {
    assertThat(Unit.MILLION_PER_S.of(ONE_MS, TWO_BATCHES_OF_500)).isEqualTo(1);
  }

  @Test
  void two_batches_in_a_millisecond_are_half_a_millisecond_each() {
    assertThat(Unit.MS_PER_BATCH.of(ONE_MS, TWO_BATCHES_OF_500)).isEqualTo(0.5);
    assertThat(Unit.MS.of(ONE_MS, TWO_BATCHES_OF_500)).isEqualTo(1);
  }

  @Test
  void better_is_more_records_or_less_time() {
    assertThat(Unit.MILLION_PER_S.timesBetter(10, 2)).isEqualTo(5);
    assertThat(Unit.MS_PER_BATCH.timesBetter(2, 10)).isEqualTo(5);
    assertThat(Unit.MS.timesBetter(2, 10)).isEqualTo(5);
  }
}
