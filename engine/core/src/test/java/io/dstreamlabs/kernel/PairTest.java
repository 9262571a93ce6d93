package io.dstreamlabs.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PairTest {

  @Test
  void pairs_are_equal_if_both_parts_are() {
    assertThat(Pair.of("a", 1)).isEqualTo(new Pair<>("a", 1)).hasSameHashCodeAs(Pair.of("a", 1));
    assertThat(Pair.of("a", 1)).isNotEqualTo(Pair.of("a", 2)).isNotEqualTo(Pair.of("b", 1));
  }

  @Test
  void a_pair_is_written_in_parentheses_as_spark_does() {
    assertThat(Pair.of("a", Pair.of(1, null))).hasToString("(a,(1,null))");
  }

  @Test
  void a_pair_can_travel() throws Exception {
    assertThat(Travelling.thereAndBack(Pair.of("a", 1))).isEqualTo(Pair.of("a", 1));
  }
}
