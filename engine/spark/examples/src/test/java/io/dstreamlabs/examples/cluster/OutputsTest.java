package io.dstreamlabs.examples.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutputsTest {
  private static final Checksum ONE = new Checksum(10, 1);
  private static final Checksum OTHER = new Checksum(10, 2);

  private final Outputs here = new Outputs();
  private final Outputs there = new Outputs();

  @Test
  void same_batches_do_not_differ() {
    here.add("count", 1_000, ONE);
    here.add("count", 2_000, OTHER);
    there.add("count", 2_000, OTHER);
    there.add("count", 1_000, ONE);

    assertThat(here.firstDifference("count", there)).isEmpty();
  }

  @Test
  void first_of_two_batches_that_differ_is_named() {
    for (long time = 1_000; time <= 4_000; time += 1_000) {
      here.add("count", time, ONE);
      there.add("count", time, time < 3_000 ? ONE : OTHER);
    }
    assertThat(here.firstDifference("count", there)).contains(3_000L);
  }

  @Test
  void batch_that_only_one_has_differs() {
    here.add("count", 1_000, ONE);
    there.add("count", 1_000, ONE);
    there.add("count", 2_000, ONE);

    assertThat(here.firstDifference("count", there)).contains(2_000L);
    assertThat(there.firstDifference("count", here)).contains(2_000L);
  }

  @Test
  void batch_that_was_delivered_again_and_was_another_differs() {
    here.add("count", 1_000, ONE);
    there.add("count", 1_000, ONE);
    there.add("count", 1_000, OTHER);

    assertThat(here.firstDifference("count", there)).contains(1_000L);
  }

  @Test
  void batch_that_was_delivered_again_and_was_the_same_is_counted() {
    here.add("count", 1_000, ONE);
    there.add("count", 1_000, ONE);
    there.add("count", 1_000, ONE);
    there.add("count", 1_000, ONE);

    assertThat(here.firstDifference("count", there)).isEmpty();
    assertThat(here.again("count")).isZero();
    assertThat(there.again("count")).isOne();
    assertThat(there.batches("count")).isOne();
    assertThat(there.pairs("count")).isEqualTo(10);
  }

  @Test
  void operators_are_sorted_and_apart() {
    here.add("sum", 1_000, ONE);
    here.add("count", 1_000, ONE);

    assertThat(here.operators()).containsExactly("count", "sum");
    assertThat(here.batches("max")).isZero();
  }
}
