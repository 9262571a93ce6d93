package io.dstreamlabs.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final long SEED = 42;

  @Test
  void there_are_as_many_batches_and_words_as_asked_for() {
    Words words = Words.zipf(3, 20, 5, SEED);
    assertThat(words.batches()).hasSize(3).allSatisfy(batch -> assertThat(batch).hasSize(20));
    assertThat(words.size()).isEqualTo(60);
  }

  @Test
  void equal_seeds_give_equal_words_and_others_do_not() {
    assertThat(Words.zipf(2, 50, 10, SEED)).isEqualTo(Words.zipf(2, 50, 10, SEED));
    assertThat(Words.zipf(2, 50, 10, SEED)).isNotEqualTo(Words.zipf(2, 50, 10, SEED + 1));
  }

  @Test
  void word_i_comes_as_often_as_its_share_of_the_harmonic_sum() {
    Words words = Words.zipf(1, 110_000, 3, SEED);
    Map<String, Long> counts =
        words.batches().get(0).stream()
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    assertThat(counts).containsOnlyKeys("w0", "w1", "w2");
    // 1 + 1/2 + 1/3 = 11/6, so w0 has 6/11 of the words, w1 3/11 and w2 2/11
    assertThat(counts.get("w0")).isCloseTo(60_000L, within(1_000L));
    assertThat(counts.get("w1")).isCloseTo(30_000L, within(1_000L));
    assertThat(counts.get("w2")).isCloseTo(20_000L, within(1_000L));
  }

  @Test
  void equal_words_are_one_object_until_they_are_fresh() {
    Words shared = Words.zipf(1, 30, 1, SEED);
    assertThat(identities(shared)).isEqualTo(1);
    Words fresh = shared.fresh();
    assertThat(fresh).isEqualTo(shared);
    assertThat(identities(fresh)).isEqualTo(30);
    assertThat(Sharing.SHARED.of(shared)).isSameAs(shared);
    assertThat(identities(Sharing.FRESH.of(shared))).isEqualTo(30);
  }

  private static long identities(Words words) {
    List<String> batch = words.batches().get(0);
    return batch.stream().map(System::identityHashCode).distinct().count();
  }
}
