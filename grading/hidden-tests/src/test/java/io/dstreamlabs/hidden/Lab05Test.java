package io.dstreamlabs.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.reference.ReferenceOperators;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Lab05Test {
  private static final String LAB05 = "io.dstreamlabs.hidden.lab05";

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 42, -7, Long.MAX_VALUE, Long.MIN_VALUE})
  void the_reference_passes_every_test_whatever_the_seed(long seed) {
    HiddenRun run = HiddenRun.of(LAB05, new LocalSubject(ReferenceOperators.all()), seed);
    assertThat(run.failures()).isEmpty();
    assertThat(run.tests()).hasSizeGreaterThanOrEqualTo(24);
  }

  @Test
  void the_points_of_each_exercise_are_as_the_lab_says_and_add_up_to_100() {
    Map<String, Integer> points = new TreeMap<>();
    HiddenRun.of(LAB05, new LocalSubject(ReferenceOperators.all()), 1)
        .tests()
        .values()
        .forEach(test -> points.merge(test.exercise(), test.points(), Integer::sum));
    assertThat(points)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("5.1", 30, "5.2", 15, "5.3", 20, "5.4", 15, "5.5", 20));
    assertThat(points.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
  }
}
