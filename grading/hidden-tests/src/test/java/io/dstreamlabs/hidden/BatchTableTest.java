package io.dstreamlabs.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.ScenarioRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BatchTableTest {
  private static BatchTable table(String drawing, int batches) {
    ScenarioRun run =
        new ScenarioRun(
            "io.dstreamlabs.scenarios.any",
            Parameters.none(),
            1000,
            batches,
            Map.of("in", Batches.of(drawing).list()));
    return BatchTable.input(run, "in");
  }

  private static Duration s(int seconds) {
    return Duration.ofSeconds(seconds);
  }

  @Test
  void after_its_end_an_input_has_batches_without_records() {
    assertThat(table("a | .", 4).timeline()).isEqualTo(Timelines.of("a | . | - | -"));
  }

  @Test
  void a_window_covers_the_rows_after_its_begin_up_to_its_end() {
    assertThat(table("a | b b | c | - | d | e f", 6).window(s(3), s(2)).timeline())
        .isEqualTo(Timelines.of(". | a b b | . | b b c | . | d e f"));
  }

  @Test
  void a_window_may_be_shorter_than_its_slide() {
    assertThat(table("a | b | c | d | e | f", 6).window(s(1), s(3)).timeline())
        .isEqualTo(Timelines.of(". | . | c | . | . | f"));
  }

  @Test
  void absent_rows_are_left_out_of_a_window_which_is_there_all_the_same() {
    assertThat(table("a | . | . | b", 4).window(s(2), s(1)).timeline())
        .isEqualTo(Timelines.of("a | a | - | b"));
  }

  @Test
  void a_window_over_every_second_row_goes_by_those_rows() {
    assertThat(table("a | b | c | d | e | f", 6).every(2).window(s(4), s(2)).timeline())
        .isEqualTo(Timelines.of(". | b | . | b d | . | d f"));
  }

  @Test
  void each_change_sees_the_rows_that_are_there_and_their_times() {
    List<Long> times = new ArrayList<>();
    assertThat(
            table("a | . | b", 3)
                .eachAt(
                    (timeMs, records) -> {
                      times.add(timeMs);
                      return List.of("x");
                    })
                .timeline())
        .isEqualTo(Timelines.of("x | . | x"));
    assertThat(times).containsExactly(1000L, 3000L);
  }

  @Test
  void rows_of_two_tables_are_combined_time_by_time() {
    BatchTable sum =
        table("a | b", 2)
            .with(
                table("c | d", 2),
                (left, right) -> {
                  List<Object> both = new ArrayList<>(left);
                  both.addAll(right);
                  return both;
                });
    assertThat(sum.timeline()).isEqualTo(Timelines.of("a c | b d"));
  }

  @Test
  void tables_of_different_slides_are_not_combined() {
    BatchTable slow = table("a | b", 2).every(2);
    assertThatThrownBy(() -> table("a | b", 2).with(slow, (a, b) -> a))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("slides of 1000 and 2000 ms cannot be combined");
  }
}
