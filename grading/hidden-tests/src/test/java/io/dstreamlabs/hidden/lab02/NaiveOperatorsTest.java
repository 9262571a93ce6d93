package io.dstreamlabs.hidden.lab02;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.hidden.Batches;
import io.dstreamlabs.hidden.Timelines;
import io.dstreamlabs.hidden.Trial;
import io.dstreamlabs.replay.Timeline;
import io.dstreamlabs.scenarios.ScenarioRun;
import io.dstreamlabs.scenarios.lab02.CountRecords;
import io.dstreamlabs.scenarios.lab02.FilterReadings;
import io.dstreamlabs.scenarios.lab02.FlatMapCoaches;
import io.dstreamlabs.scenarios.lab02.MapRecords;
import io.dstreamlabs.scenarios.lab02.ReduceReadings;
import io.dstreamlabs.scenarios.lab02.TracedReduce;
import io.dstreamlabs.scenarios.lab02.TransformWithSubtract;
import io.dstreamlabs.scenarios.lab02.TransformWithTime;
import io.dstreamlabs.scenarios.lab02.UnionOfStreams;
import io.dstreamlabs.scenarios.lab02.WordCounts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The oracle, held to tables that were written by hand. */
class NaiveOperatorsTest {
  private static Timeline answer(ScenarioRun run) {
    return new NaiveOperators().expected(run);
  }

  @Test
  void map_skips_absent_batches_and_keeps_empty_ones() {
    assertThat(answer(Trial.of(MapRecords.class).over("a b | - | . | a")))
        .isEqualTo(Timelines.of("a* b* | - | . | a*"));
  }

  @Test
  void the_slide_is_shown_in_batches_where_it_is_asked_for() {
    assertThat(answer(Trial.of(MapRecords.class).everyNth(2).given("showSlide", 1).over("a | b")))
        .isEqualTo(new Timeline(List.of(new Timeline.Entry(2000, List.of(List.of("b*", 2L))))));
  }

  @Test
  void flat_map_numbers_the_coaches_of_each_tram() {
    assertThat(answer(Trial.of(FlatMapCoaches.class).over("a:2 b:0 c:1 | b:0 | .")))
        .isEqualTo(Timelines.of("a.1 a.2 c.1 | - | ."));
  }

  @Test
  void filter_takes_its_bound_in() {
    assertThat(answer(Trial.of(FilterReadings.class).given("least", 10).over("9 10 11 | 3")))
        .isEqualTo(Timelines.of("10 11 | -"));
  }

  @Test
  void union_goes_by_the_list_of_streams() {
    assertThat(
            answer(
                Trial.of(UnionOfStreams.class)
                    .given("streams", "also in also")
                    .over(Batches.of("a | -"), Batches.of("x | y"))))
        .isEqualTo(Timelines.of("x a x | y y"));
  }

  @Test
  void count_is_0_and_reduce_nothing_where_there_is_no_record() {
    assertThat(answer(Trial.of(CountRecords.class).over("a a b | - | c")))
        .isEqualTo(Timelines.of("3 | 0 | 1"));
    assertThat(answer(Trial.of(ReduceReadings.class).reducing("min").over("4 2 3 | - | . | 7")))
        .isEqualTo(Timelines.of("2 | - | . | 7"));
  }

  @Test
  void the_trace_of_n_records_has_n_minus_1_calls() {
    assertThat(answer(Trial.of(TracedReduce.class).over("b a c | d")))
        .isEqualTo(
            new Timeline(
                List.of(
                    new Timeline.Entry(1000, List.of(List.of(2L, List.of("a", "b", "c")))),
                    new Timeline.Entry(2000, List.of(List.of(0L, List.of("d")))))));
  }

  @Test
  void of_two_streams_the_left_one_is_the_first() {
    assertThat(
            answer(
                Trial.of(TransformWithSubtract.class)
                    .over(Batches.of("1 1 2 | 3"), Batches.of("2 4 | -"))))
        .isEqualTo(Timelines.of("1 1 | 3"));
    assertThat(
            answer(
                Trial.of(TransformWithTime.class).over(Batches.of("a b | -"), Batches.of("x | y"))))
        .isEqualTo(
            new Timeline(
                List.of(
                    new Timeline.Entry(1000, List.of(List.of(1000L, 2L, 1L))),
                    new Timeline.Entry(2000, List.of(List.of(2000L, 0L, 1L))))));
  }

  @Test
  void words_end_at_blanks_and_tabs_and_are_counted_over_all_lines() {
    Batches lines =
        Data.drawn("_a__b_ a | __").records(line -> String.valueOf(line).replace("  ", "\t "));
    assertThat(answer(Trial.of(WordCounts.class).over(lines)))
        .isEqualTo(Timelines.of("a:2 b:1 | -"));
  }
}
