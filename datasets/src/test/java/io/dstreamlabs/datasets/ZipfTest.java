package io.dstreamlabs.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ZipfTest {
  /** The sum of 1 + 1/2 + 1/3 + 1/4 + 1/5 is 137/60, so rank r has the probability 60 / (137 r). */
  private static final int[] EXPECTED = {60_000, 30_000, 20_000, 15_000, 12_000};

  private static final int DRAWS = 137_000;

  /** With 4 degrees of freedom chi-square is above this once in a thousand times. */
  private static final double BOUND = 18.47;

  @Test
  void the_probability_of_a_rank_is_one_divided_by_the_rank() {
    Zipf zipf = new Zipf(5, 1);

    assertThat(zipf.probability(1)).isCloseTo(60.0 / 137, within(1e-9));
    assertThat(zipf.probability(2)).isCloseTo(30.0 / 137, within(1e-9));
    assertThat(zipf.probability(5)).isCloseTo(12.0 / 137, within(1e-9));
  }

  @Test
  void an_exponent_of_2_makes_the_second_a_quarter_of_the_first() {
    Zipf zipf = new Zipf(2, 2);

    assertThat(zipf.probability(1)).isEqualTo(0.8);
    assertThat(zipf.probability(2)).isEqualTo(0.2);
  }

  @Test
  void draws_are_as_frequent_as_their_probabilities_say() {
    assertThat(chiSquare(new Zipf(5, 1))).isLessThan(BOUND);
  }

  @Test
  void another_exponent_would_be_noticed() {
    assertThat(chiSquare(new Zipf(5, 1.05))).isGreaterThan(BOUND);
    assertThat(chiSquare(new Zipf(5, 0))).isGreaterThan(BOUND);
  }

  @Test
  void every_rank_is_drawn_and_no_other() {
    Zipf zipf = new Zipf(3, 0);
    SeededRandom random = new SeededRandom(3);
    boolean[] drawn = new boolean[4];
    for (int i = 0; i < 1000; i++) {
      drawn[zipf.draw(random)] = true;
    }

    assertThat(drawn).containsExactly(false, true, true, true);
  }

  @Test
  void one_rank_is_always_drawn() {
    assertThat(new Zipf(1, 1).draw(new SeededRandom(1))).isEqualTo(1);
  }

  @Test
  void a_law_without_ranks_or_with_a_negative_exponent_is_refused() {
    assertThatThrownBy(() -> new Zipf(0, 1))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("ranks is 0, but must be 1 or more");
    assertThatThrownBy(() -> new Zipf(3, -0.5))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("exponent is -0.5, but must be 0 or more");
  }

  private static double chiSquare(Zipf zipf) {
    SeededRandom random = new SeededRandom(1729);
    int[] counts = new int[EXPECTED.length];
    for (int i = 0; i < DRAWS; i++) {
      counts[zipf.draw(random) - 1]++;
    }
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      double off = counts[i] - EXPECTED[i];
      sum += off * off / EXPECTED[i];
    }
    return sum;
  }
}
