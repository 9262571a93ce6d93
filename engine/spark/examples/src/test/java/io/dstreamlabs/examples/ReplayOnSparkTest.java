package io.dstreamlabs.examples;

import static io.dstreamlabs.kernel.Durations.milliseconds;
import static io.dstreamlabs.kernel.Durations.minutes;
import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.replay.Column;
import io.dstreamlabs.replay.Dataset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayOnSparkTest {
  private static final Dataset LETTERS =
      Dataset.parse(
          "letters.csv",
          """
          timestamp_ms,letter
          10500,a
          10999,b
          11000,c
          14999,d
          """,
          Column.text("letter"));

  @Test
  void rows_are_cut_by_their_timestamps_and_a_gap_is_empty_batches() {
    List<String> batches = new ArrayList<>();
    try (ReplayOnSpark replay = ReplayOnSpark.of(LETTERS, seconds(1), LocalSpark.open())) {
      replay.stream(row -> row.text("letter"))
          .foreachRDD((rdd, time) -> batches.add(time.milliseconds() + "" + rdd.collect()));
      replay.run();
    }

    // zero time is 10 500 ms floored; the batch at T holds [T - 1 s, T)
    assertThat(batches)
        .containsExactly("11000[a, b]", "12000[c]", "13000[]", "14000[]", "15000[d]");
  }

  @Test
  void windows_are_there() {
    List<String> windows = new ArrayList<>();
    try (ReplayOnSpark replay = ReplayOnSpark.of(LETTERS, seconds(1), LocalSpark.open())) {
      replay.stream(row -> row.text("letter"))
          .window(seconds(2), seconds(1))
          .foreachRDD((rdd, time) -> windows.add(String.join("", rdd.collect())));
      replay.run();
    }

    assertThat(windows).containsExactly("ab", "abc", "c", "", "d");
  }

  @Test
  void window_of_many_batches_is_given_to_spark_in_few_partitions_with_all_its_records() {
    List<Integer> partitions = new ArrayList<>();
    List<String> records = new ArrayList<>();
    try (ReplayOnSpark replay = ReplayOnSpark.of(LETTERS, milliseconds(500), LocalSpark.open())) {
      replay.stream(row -> row.text("letter"))
          .window(milliseconds(4_500), milliseconds(4_500))
          .foreachRDD(
              (Rdd<String> rdd) -> {
                partitions.add(ReplayOnSpark.ofSpark(rdd).getNumPartitions());
                records.addAll(ReplayOnSpark.ofSpark(rdd).collect());
              });
      replay.run();
    }

    assertThat(partitions).containsExactly(2);
    assertThat(records).containsExactlyInAnyOrder("a", "b", "c", "d");
  }

  @Test
  void dataset_without_rows_is_refused() {
    Dataset none = Dataset.parse("none.csv", "timestamp_ms\n");

    assertThatThrownBy(() -> ReplayOnSpark.of(none, minutes(1), LocalSpark.open()))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("dataset is none.csv, which has no rows: give one with a row or more");
  }
}
