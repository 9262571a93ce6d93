package io.dstreamlabs.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void the_median_of_an_odd_number_is_the_one_in_the_middle() {
    assertThat(Figures.of(List.of(9.0, 1.0, 4.0))).isEqualTo(new Figures(4, 1, 9));
  }

  @Test
  void the_median_of_an_even_number_is_the_mean_of_the_two_in_the_middle() {
    assertThat(Figures.of(List.of(9.0, 1.0, 4.0, 2.0))).isEqualTo(new Figures(3, 1, 9));
  }

  @Test
  void one_value_is_all_three() {
    assertThat(Figures.of(List.of(7.0))).isEqualTo(new Figures(7, 7, 7));
  }
}
