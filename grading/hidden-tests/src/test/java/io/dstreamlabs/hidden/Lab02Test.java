package io.dstreamlabs.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.LinesProgram;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.reference.ReferenceOperators;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Lab02Test {
  private static final String LAB02 = "io.dstreamlabs.hidden.lab02";
  private static final Operators REFERENCE = ReferenceOperators.all().with(new CountedWords());

  /** The word count, with the reference's operators and a reduction by key of RDDs. */
  private static final class CountedWords implements LinesProgram {
    private static final long serialVersionUID = 1;

    @Override
    public DStream<?> results(DStream<String> lines) {
      return lines
          .flatMap(line -> Arrays.stream(line.split("\\s+")).iterator())
          .filter(word -> !word.isEmpty())
          .mapToPair(word -> Pair.of(word, 1L))
          .transformToPair(pairs -> PairRdd.of(pairs).reduceByKey(Long::sum));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 42, -7, 2026, Long.MAX_VALUE, Long.MIN_VALUE})
  void the_reference_passes_every_test_whatever_the_seed(long seed) {
    HiddenRun run = HiddenRun.of(LAB02, new LocalSubject(REFERENCE), seed);
    assertThat(run.failures()).isEmpty();
    assertThat(run.tests()).hasSizeGreaterThanOrEqualTo(60);
  }

  @Test
  void the_points_of_each_exercise_are_as_the_lab_says_and_add_up_to_100() {
    Map<String, Integer> points = new TreeMap<>();
    HiddenRun.of(LAB02, new LocalSubject(REFERENCE), 1)
        .tests()
        .values()
        .forEach(test -> points.merge(test.exercise(), test.points(), Integer::sum));
    assertThat(points)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("2.1", 10, "2.2", 20, "2.3", 20, "2.4", 20, "2.5", 15, "2.6", 15));
    assertThat(points.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
  }

  @Test
  void without_any_plug_every_test_is_lost() {
    HiddenRun run = HiddenRun.of(LAB02, new LocalSubject(Operators.none()), 1);
    assertThat(run.tests().keySet()).isNotEmpty();
    assertThat(run.lost()).contains("2.1", "2.2", "2.3", "2.4", "2.6");
  }
}
