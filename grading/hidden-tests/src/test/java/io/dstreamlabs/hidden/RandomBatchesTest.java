package io.dstreamlabs.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.Maybe;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomBatchesTest {
  private static RandomBatches random(long seed) {
    return new RandomBatches(HiddenSeed.of(seed, "RandomBatches"));
  }

  private static Batches drawn(long seed, Gaps gaps) {
    return random(seed).of(30, gaps, () -> "a");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 42, -7})
  void without_gaps_every_batch_has_one_to_four_records(long seed) {
    assertThat(drawn(seed, Gaps.NONE).list())
        .hasSize(30)
        .allSatisfy(batch -> assertThat(batch.get()).hasSizeBetween(1, 4).containsOnly("a"));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 42, -7})
  void empty_batches_are_there_and_the_second_is_one_whatever_the_seed(long seed) {
    List<Maybe<List<Object>>> batches = drawn(seed, Gaps.EMPTY).list();
    assertThat(batches).allMatch(Maybe::isPresent);
    assertThat(batches.get(1).get()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 42, -7})
  void where_rdds_are_absent_the_fourth_is_whatever_the_seed(long seed) {
    List<Maybe<List<Object>>> batches = drawn(seed, Gaps.ABSENT).list();
    assertThat(batches.get(3).isPresent()).isFalse();
    assertThat(batches).anyMatch(batch -> batch.isPresent() && !batch.get().isEmpty());
  }

  @Test
  void colliding_texts_differ_and_have_one_hash_code() {
    List<String> texts = random(1).collidingTexts();
    assertThat(texts).hasSize(8).doesNotHaveDuplicates();
    assertThat(texts.stream().map(String::hashCode).distinct()).hasSize(1);
  }

  @Test
  void doubled_records_stand_side_by_side() {
    assertThat(random(1).doubled(Batches.of("a b | . | -")))
        .isEqualTo(Batches.of("a a b b | . | -"));
  }

  @Test
  void shuffled_batches_keep_their_records() {
    Batches shuffled = random(1).shuffled(Batches.of("1 2 3 4 5 6 7 8 | ."));
    assertThat(shuffled.list().get(0).get())
        .containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L)
        .doesNotContainSequence(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    assertThat(shuffled.list().get(1).isPresent()).isFalse();
    assertThat(new HashSet<>(shuffled.list())).hasSize(2);
  }
}
