package io.dstreamlabs.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SoakTest {

  @Test
  void all_lines_of_a_short_run_arrive_once() {
    CommandLines run = CommandLines.run(new Soak(), "1", "--interval", "1", "--rate", "2000");
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).anySatisfy(line -> assertThat(line).startsWith("all 2000 lines arrived"));
  }

  @Test
  void nothing_to_do_is_wrong_usage() {
    CommandLines run = CommandLines.run(new Soak(), "0");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().get(0)).isEqualTo("INTERVALS is 0, but must be 1 or more");
  }

  @Test
  void a_tally_is_exact_when_each_number_came_once() {
    Tally tally = new Tally();
    tally.add(2, 0 + 2, 0 + 4);
    tally.add(1, 1, 1);
    assertThat(tally.isExactly(3)).isTrue();
    assertThat(tally.isExactly(2)).isFalse();
    assertThat(tally.isExactly(4)).isFalse();
  }

  @Test
  void a_tally_sees_a_number_that_came_in_the_place_of_another() {
    Tally twice = new Tally();
    twice.add(3, 0 + 1 + 1, 0 + 1 + 1); // 0 1 1 for 0 1 2
    assertThat(twice.isExactly(3)).isFalse();
    Tally sameSum = new Tally();
    sameSum.add(4, 0 + 0 + 3 + 3, 0 + 0 + 9 + 9); // 0 0 3 3 for 0 1 2 3
    assertThat(sameSum.isExactly(4)).isFalse();
  }
}
