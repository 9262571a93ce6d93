package io.dstreamlabs.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScalingTest {

  @Test
  void it_compares_both_windows_and_the_keys_held() {
    CommandLines run = CommandLines.run(new Scaling(), "--toy");
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .anySatisfy(line -> assertThat(line).startsWith("window with inverse, 50 / 10"))
        .anySatisfy(line -> assertThat(line).startsWith("window without inverse, 50 / 10"))
        .anySatisfy(line -> assertThat(line).startsWith("mapWithState, 20000 / 10000"));
  }

  @Test
  void a_ratio_is_that_of_the_medians() {
    Turns turns = new Turns("title", new Figures(3, 1, 5), new Figures(2, 1, 4));
    assertThat(turns.ratio()).isEqualTo(1.5);
    assertThat(turns.line())
        .isEqualTo("title                         3.000 (1.000-5.000)  2.000 (1.000-4.000)  1.50");
  }
}
