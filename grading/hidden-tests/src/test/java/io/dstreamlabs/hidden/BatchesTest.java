package io.dstreamlabs.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchesTest {
  @Test
  void a_drawing_holds_texts_numbers_pairs_empty_and_absent_batches() {
    assertThat(Batches.of("cab | 12 -3 | - | . | cab:3 7:bus").list())
        .containsExactly(
            Maybe.of(List.of("cab")),
            Maybe.of(List.of(12L, -3L)),
            Maybe.of(List.of()),
            Maybe.absent(),
            Maybe.of(List.of(Pair.of("cab", 3L), Pair.of(7L, "bus"))));
  }

  @Test
  void batches_follow_one_another() {
    assertThat(Batches.of("a | b").then(Batches.of(". | c")))
        .isEqualTo(Batches.of("a | b | . | c"));
    assertThat(Batches.of("a").later(2)).isEqualTo(Batches.of("- | - | a"));
    assertThat(Batches.empty(3)).isEqualTo(Batches.of("- | - | -"));
    assertThat(Batches.of("a | . | -").size()).isEqualTo(3);
  }

  @Test
  void what_is_done_to_records_leaves_absent_batches_absent() {
    assertThat(Batches.of("a b | . | -").records(record -> record + "!"))
        .isEqualTo(Batches.of("a! b! | . | -"));
    assertThat(Batches.of("a b | .").each(batch -> batch.subList(0, 1)))
        .isEqualTo(Batches.of("a | ."));
  }
}
