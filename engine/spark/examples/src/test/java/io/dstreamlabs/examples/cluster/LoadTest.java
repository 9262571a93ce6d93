package io.dstreamlabs.examples.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LoadTest {

  @Test
  void records_are_shared_out_among_batches_and_partitions() {
    Load load = Load.of(5_000_000, 100, 4, 10_000, 42);

    assertThat(load).isEqualTo(new Load(100, 4, 12_500, 10_000, 42));
    assertThat(load.perBatch()).isEqualTo(50_000);
    assertThat(words(load, 1_000, 0)).hasSize(12_500);
  }

  @Test
  void records_that_cannot_be_shared_out_are_refused_with_the_next_number_that_can() {
    assertThatThrownBy(() -> Load.of(1_001, 10, 4, 10, 42))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "records is 1001, but must be a multiple of batches times partitions, 40: use 1040");
  }

  @Test
  void nothing_is_refused() {
    assertThatThrownBy(() -> Load.of(0, 10, 4, 10, 42)).hasMessage(mustBeSome("records", 0));
    assertThatThrownBy(() -> Load.of(40, -1, 4, 10, 42)).hasMessage(mustBeSome("batches", -1));
    assertThatThrownBy(() -> Load.of(40, 10, 0, 10, 42)).hasMessage(mustBeSome("partitions", 0));
    assertThatThrownBy(() -> Load.of(40, 10, 4, 0, 42)).hasMessage(mustBeSome("vocabulary", 0));
  }

  private static String mustBeSome(String name, int value) {
    return name + " is " + value + ", but must be 1 or more";
  }

  @Test
  void partition_has_the_same_words_each_time() {
    Load load = Load.of(1_000, 10, 2, 100, 42);

    assertThat(words(load, 3_000, 1)).isEqualTo(words(load, 3_000, 1));
  }

  @Test
  void each_partition_of_each_batch_and_each_seed_has_words_of_its_own() {
    Set<List<String>> all = new HashSet<>();
    for (long seed = 42; seed < 45; seed++) {
      for (long time = 1_000; time <= 5_000; time += 1_000) {
        for (int partition = 0; partition < 4; partition++) {
          all.add(words(Load.of(1_000, 5, 4, 100, seed), time, partition));
        }
      }
    }
    assertThat(all).hasSize(3 * 5 * 4);
  }

  /** Of three words, the shares are as 1 to 1/2 to 1/3. */
  @Test
  void word_i_comes_as_often_as_one_in_i_plus_one() {
    Map<String, Integer> counts = new TreeMap<>();
    words(Load.of(110_000, 1, 1, 3, 42), 1_000, 0).forEach(w -> counts.merge(w, 1, Integer::sum));

    assertThat(counts).containsOnlyKeys("w0", "w1", "w2");
    assertThat(counts.get("w0")).isBetween(59_000, 61_000);
    assertThat(counts.get("w1")).isBetween(29_000, 31_000);
    assertThat(counts.get("w2")).isBetween(19_000, 21_000);
  }

  private static List<String> words(Load load, long timeMs, int partition) {
    List<String> words = new ArrayList<>();
    load.words(timeMs, partition).forEachRemaining(words::add);
    return words;
  }
}
