package io.dstreamlabs.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SeededRandomTest {

  @Test
  void the_sequence_is_that_of_the_published_algorithm() {
    SeededRandom random = new SeededRandom(1_234_567);

    // the values that implementations of SplitMix64 in many languages agree on
    assertThat(LongStream.generate(random::nextLong).limit(5))
        .containsExactly(
            Long.parseUnsignedLong("6457827717110365317"),
            Long.parseUnsignedLong("3203168211198807973"),
            Long.parseUnsignedLong("9817491932198370423"),
            Long.parseUnsignedLong("4593380528125082431"),
            Long.parseUnsignedLong("16408922859458223821"));
  }

  @Test
  void below_gives_each_number_from_0_to_the_bound_about_equally_often() {
    SeededRandom random = new SeededRandom(42);
    int[] counts = new int[6];
    for (int i = 0; i < 60_000; i++) {
      counts[(int) random.below(6)]++;
    }
    // 10 000 expected; five standard deviations are 5 * sqrt(60 000 * 1/6 * 5/6) = 456
    for (int count : counts) {
      assertThat(count).isBetween(9_544, 10_456);
    }
  }

  @Test
  void below_1_is_0_and_large_bounds_are_kept() {
    SeededRandom random = new SeededRandom(7);
    for (int i = 0; i < 1000; i++) {
      assertThat(random.below(1)).isZero();
      assertThat(random.below(Long.MAX_VALUE)).isBetween(0L, Long.MAX_VALUE - 1);
    }
  }

  @Test
  void between_includes_both_ends() {
    SeededRandom random = new SeededRandom(7);

    assertThat(LongStream.generate(() -> random.between(-1, 1)).limit(100).distinct().sorted())
        .containsExactly(-1L, 0L, 1L);
  }

  @Test
  void ranges_without_numbers_are_refused() {
    SeededRandom random = new SeededRandom(7);

    assertThatThrownBy(() -> random.below(0))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("bound is 0, but must be 1 or more");
    assertThatThrownBy(() -> random.between(2, 1))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("low is 2, but must not be above high, 1");
  }
}
