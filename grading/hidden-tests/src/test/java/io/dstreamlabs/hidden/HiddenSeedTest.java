package io.dstreamlabs.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HiddenSeedTest {
  private static List<Object> drawn(long seed, String testId) {
    HiddenSeed drawing = HiddenSeed.of(seed, testId);
    List<Object> drawn = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      drawn.add(drawing.between(-1000, 1000));
      drawn.add(drawing.salt());
      drawn.add(drawing.chance(50));
      drawn.add(drawing.shuffled(List.of(1, 2, 3, 4, 5)));
    }
    return drawn;
  }

  @Test
  void one_seed_and_one_test_always_draw_the_same() {
    assertThat(drawn(42, "A.a")).isEqualTo(drawn(42, "A.a"));
  }

  @Test
  void another_seed_or_another_test_draws_something_else() {
    Set<List<Object>> different = new HashSet<>();
    for (long seed : new long[] {0, 1, -1, 42, Long.MAX_VALUE, Long.MIN_VALUE}) {
      for (String test : List.of("A.a", "A.b", "B.a")) {
        different.add(drawn(seed, test));
      }
    }
    assertThat(different).hasSize(18);
  }

  @Test
  void numbers_reach_both_bounds_and_nothing_beyond() {
    HiddenSeed seed = HiddenSeed.of(7, "bounds");
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      seen.add(seed.between(-1, 2));
    }
    assertThat(seen).containsExactlyInAnyOrder(-1, 0, 1, 2);
  }

  @Test
  void a_chance_of_0_never_comes_and_one_of_100_always() {
    HiddenSeed seed = HiddenSeed.of(7, "chance");
    for (int i = 0; i < 200; i++) {
      assertThat(seed.chance(0)).isFalse();
      assertThat(seed.chance(100)).isTrue();
    }
  }

  @Test
  void a_salt_is_five_small_letters() {
    assertThat(HiddenSeed.of(7, "salt").salt()).matches("[a-z]{5}");
  }

  @Test
  void shuffling_keeps_the_values() {
    List<Integer> values = List.of(1, 1, 2, 3, 5);
    assertThat(HiddenSeed.of(7, "shuffle").shuffled(values))
        .containsExactlyInAnyOrderElementsOf(values);
  }
}
