package io.dstreamlabs.replay;

import static io.dstreamlabs.kernel.Durations.milliseconds;
import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.Time;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rows of a dataset on their way into batches. */
class ReplayDatasetTest {

  @Test
  void the_batch_at_t_holds_the_rows_from_t_minus_the_interval_up_to_but_not_at_t() {
    assertThat(replay("0 a, 999 b, 1000 c, 1999 d, 2000 e").run())
        .isEqualTo(timeline(at(1000, "a", "b"), at(2000, "c", "d"), at(3000, "e")));
  }

  @Test
  void equal_timestamps_keep_the_order_of_the_file() {
    assertThat(replay("5 c, 5 a, 5 b, 5 a").run())
        .isEqualTo(timeline(at(1000, "c", "a", "b", "a")));
  }

  @Test
  void a_gap_is_an_rdd_without_records() {
    assertThat(replay("0 a, 3000 b").run())
        .isEqualTo(timeline(at(1000, "a"), at(2000), at(3000), at(4000, "b")));
  }

  @Test
  void zero_time_is_the_first_timestamp_floored_to_the_interval() {
    Replay replay = replay("12345 a, 13000 b");

    assertThat(replay.zeroTime()).isEqualTo(new Time(12_000));
    assertThat(replay.run()).isEqualTo(timeline(at(1000, "a"), at(2000, "b")));
    assertThat(replay.batchInterval(seconds(5)).zeroTime()).isEqualTo(new Time(10_000));
  }

  @Test
  void zero_time_before_the_epoch_is_floored_downwards() {
    Replay replay = replay("-1 a, 0 b");

    assertThat(replay.zeroTime()).isEqualTo(new Time(-1000));
    assertThat(replay.run()).isEqualTo(timeline(at(1000, "a"), at(2000, "b")));
  }

  @Test
  void zero_time_is_the_earliest_of_several_datasets() {
    Replay replay = replay("5000 a").input("other", dataset("3100 x"), row -> row.text("word"));

    assertThat(replay.zeroTime()).isEqualTo(new Time(3000));
    assertThat(replay.run()).isEqualTo(timeline(at(1000), at(2000), at(3000, "a")));
  }

  @Test
  void a_given_zero_time_puts_empty_batches_before_the_first_row() {
    assertThat(replay("2500 a").zeroTime(new Time(1000)).run())
        .isEqualTo(timeline(at(1000), at(2000, "a")));
  }

  @Test
  void a_given_zero_time_after_the_first_row_is_refused() {
    Replay replay = replay("2500 a").zeroTime(new Time(3000));

    assertThatThrownBy(replay::run)
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("zeroTime is 3000 ms, but the first row is at 2500 ms: use 2000 ms or earlier");
  }

  @Test
  void a_dataset_without_rows_has_no_batches_and_zero_time_0() {
    Replay replay = replay("");

    assertThat(replay.zeroTime()).isEqualTo(new Time(0));
    assertThat(replay.run()).isEqualTo(timeline());
    assertThat(replay.batches(1).run()).isEqualTo(timeline(at(1000)));
  }

  @Test
  void a_record_is_what_the_function_makes_of_the_row() {
    Observation observed =
        Replay.of(sources -> sources.stream("words"))
            .input(
                "words",
                dataset("0 a, 1500 b"),
                row -> new Pair<>(row.text("word"), row.timestampMs()))
            .run();

    assertThat(observed)
        .isEqualTo(timeline(at(1000, new Pair<>("a", 0L)), at(2000, new Pair<>("b", 1500L))));
  }

  @Test
  void a_function_that_fails_names_file_and_line() {
    assertThatThrownBy(
            () ->
                Replay.of(sources -> sources.stream("words"))
                    .input(
                        "words",
                        dataset("0 a, 1 b"),
                        row -> {
                          if (row.text("word").equals("b")) {
                            throw new IOException("no b here");
                          }
                          return row.text("word");
                        }))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "words.csv:3: no record can be made of the row: java.io.IOException: no b here");
  }

  @Test
  void a_function_that_makes_null_names_file_and_line() {
    assertThatThrownBy(
            () ->
                Replay.of(sources -> sources.stream("words"))
                    .input("words", dataset("0 a"), row -> null))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("words.csv:2: the record made of the row is null");
  }

  @Test
  void it_runs_on_until_no_window_holds_the_last_row() {
    Observation observed = windows("0 a, 1000 b", seconds(3), seconds(1)).run();

    assertThat(observed)
        .isEqualTo(timeline(at(1000, "a"), at(2000, "a", "b"), at(3000, "a", "b"), at(4000, "b")));
  }

  @Test
  void a_window_that_is_due_seldom_is_waited_for() {
    assertThat(windows("0 a", seconds(4), seconds(4)).run()).isEqualTo(timeline(at(4000, "a")));
  }

  @Test
  void windows_of_windows_drain_one_after_the_other() {
    Observation observed =
        Replay.of(
                sources ->
                    new LastRdds<>(
                        new LastRdds<>(sources.stream("words"), seconds(2), seconds(1)),
                        seconds(2),
                        seconds(1)))
            .input("words", dataset("0 a"), row -> row.text("word"))
            .run();

    assertThat(observed).isEqualTo(timeline(at(1000, "a"), at(2000, "a", "a"), at(3000, "a")));
  }

  @Test
  void given_batches_are_not_drained_for_they_say_each_batch() {
    Observation observed =
        Replay.of(
                sources -> new LastRdds<>(sources.<Object>stream("words"), seconds(3), seconds(1)))
            .input("words", List.of(Maybe.of(List.of("a"))))
            .run();

    assertThat(observed).isEqualTo(timeline(at(1000, "a")));
  }

  @Test
  void a_dataset_and_given_batches_run_side_by_side_from_the_same_zero_time() {
    Observation observed =
        Replay.of(
                sources ->
                    sources.stream("words")
                        .transformWith(
                            sources.stream("marks"), (words, marks, time) -> words.union(marks)))
            .input("words", dataset("7300 a, 9100 b"), row -> row.text("word"))
            .input("marks", List.of(Maybe.of(List.of("m1")), Maybe.of(List.of("m2"))))
            .run();

    assertThat(observed).isEqualTo(timeline(at(1000, "a", "m1"), at(2000, "m2"), at(3000, "b")));
  }

  @Test
  void the_longest_window_of_several_inputs_is_drained() {
    Observation observed =
        Replay.of(
                sources ->
                    sources.<Object>stream("words")
                        .transformWith(
                            new LastRdds<>(sources.stream("other"), seconds(3), seconds(1)),
                            (words, window, time) -> words.union(window)))
            .input("words", dataset("0 a"), row -> row.text("word"))
            .input("other", dataset("0 x"), row -> row.text("word"))
            .run();

    assertThat(observed).isEqualTo(timeline(at(1000, "a", "x"), at(2000, "x"), at(3000, "x")));
  }

  @Test
  void an_input_that_the_program_does_not_read_is_run_to_its_end_too() {
    Observation observed =
        replay("0 a").input("other", dataset("2500 x"), row -> row.text("word")).run();

    assertThat(observed).isEqualTo(timeline(at(1000, "a"), at(2000), at(3000)));
  }

  @Test
  void the_function_is_called_once_per_row_however_often_it_is_run() {
    List<String> calls = new ArrayList<>();
    Replay replay =
        Replay.of(sources -> sources.stream("words"))
            .input(
                "words",
                dataset("0 a, 1 b"),
                row -> {
                  calls.add(row.text("word"));
                  return row.text("word");
                });

    assertThat(replay.run()).isEqualTo(replay.run());
    assertThat(calls).containsExactly("a", "b");
  }

  @Test
  void a_gap_of_a_year_costs_batches_and_no_search_through_rows() {
    Duration day = Duration.ofDays(1);
    Timeline observed =
        (Timeline) replay("0 a, 31536000000 b").batchInterval(day).run(); // 365 days

    assertThat(observed.entries()).hasSize(366);
    assertThat(observed.at(day.toMillis())).contains(List.of("a"));
    assertThat(observed.at(2 * day.toMillis())).contains(List.of());
    assertThat(observed.at(366 * day.toMillis())).contains(List.of("b"));
  }

  @Test
  void how_long_a_stream_is_remembered_is_not_known_before_the_start() {
    Replay replay =
        Replay.of(
            sources -> {
              Batching batching = new Batching(new Time(0), seconds(1));
              Feed feed = DatasetRows.of(dataset("0 a"), row -> row.text("word"));
              new FeedInput(sources.context(), "x", feed, batching, 1).batchesUntilDrained();
              return sources.stream("x");
            });

    assertThat(replay.run())
        .isEqualTo(
            new Refused(
                "java.lang.IllegalStateException",
                "there is no zero time yet: call start() first"));
  }

  @Test
  void every_row_is_in_exactly_the_batch_of_its_timestamp_whatever_the_interval() {
    long seed = 4711;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      long intervalMs = 1 + random.nextInt(700);
      StringBuilder rows = new StringBuilder();
      List<Long> times = new ArrayList<>();
      long timeMs = random.nextInt(10_000) - 5000;
      for (int i = 0; i < 30; i++) {
        timeMs += random.nextInt(4) == 0 ? random.nextInt(3000) : random.nextInt(50);
        times.add(timeMs);
        rows.append(i == 0 ? "" : ", ").append(timeMs).append(" w").append(i);
      }

      Timeline observed =
          (Timeline) replay(rows.toString()).batchInterval(milliseconds(intervalMs)).run();

      assertThat(observed).isEqualTo(naive(times, intervalMs));
    }
  }

  /** By the definition of a batch, one after another. */
  private static Timeline naive(List<Long> times, long intervalMs) {
    long zeroMs = Math.floorDiv(times.get(0), intervalMs) * intervalMs;
    List<Timeline.Entry> entries = new ArrayList<>();
    for (long from = zeroMs; from <= times.get(times.size() - 1); from += intervalMs) {
      List<Object> records = new ArrayList<>();
      for (int i = 0; i < times.size(); i++) {
        if (times.get(i) >= from && times.get(i) < from + intervalMs) {
          records.add("w" + i);
        }
      }
      entries.add(new Timeline.Entry(from + intervalMs - zeroMs, records));
    }
    return new Timeline(entries);
  }

  private static Replay windows(String rows, Duration length, Duration slide) {
    return Replay.of(sources -> new LastRdds<>(sources.stream("words"), length, slide))
        .input("words", dataset(rows), row -> row.text("word"));
  }

  private static Replay replay(String rows) {
    return Replay.of(sources -> sources.stream("words"))
        .input("words", dataset(rows), row -> row.text("word"));
  }

  /** Rows written as {@code 1000 a, 1500 b}. */
  private static Dataset dataset(String rows) {
    String lines = rows.isEmpty() ? "" : rows.replace(", ", "\n").replace(' ', ',') + "\n";
    return Dataset.parse("words.csv", "timestamp_ms,word\n" + lines, Column.text("word"));
  }

  private static Timeline timeline(Timeline.Entry... entries) {
    return new Timeline(List.of(entries));
  }

  private static Timeline.Entry at(long timeMs, Object... values) {
    return new Timeline.Entry(timeMs, List.of(values));
  }
}
