package io.dstreamlabs.reference.metrics;

import static io.dstreamlabs.kernel.Durations.milliseconds;
import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.StreamingException;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.event.BatchInfo;
import io.dstreamlabs.kernel.receiver.ReceiverHandle;
import io.dstreamlabs.kernel.stream.StreamingContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BatchStatisticsTest {
  private final BatchStatistics statistics = BatchStatistics.standard();

  @Test
  void delays_are_those_of_the_events() {
    statistics.onBatchCompleted(batch(1, 10, 100, 300));
    statistics.onBatchCompleted(batch(2, 30, 200, 500));

    BatchStatistics.Snapshot snapshot = statistics.snapshot();

    assertThat(snapshot.batches()).isEqualTo(2);
    assertThat(snapshot.records()).isEqualTo(40);
    assertThat(snapshot.schedulingDelay().min()).isEqualTo(milliseconds(100));
    assertThat(snapshot.schedulingDelay().max()).isEqualTo(milliseconds(200));
    assertThat(snapshot.processingDelay().min()).isEqualTo(milliseconds(300));
    assertThat(snapshot.processingDelay().max()).isEqualTo(milliseconds(500));
    assertThat(snapshot.totalDelay().min()).isEqualTo(milliseconds(400));
    assertThat(snapshot.totalDelay().max()).isEqualTo(milliseconds(700));
  }

  @Test
  void only_the_last_batches_count() {
    for (int second = 1; second <= 13; second++) {
      statistics.onBatchCompleted(batch(second, second, 0, second * 10));
    }

    BatchStatistics.Snapshot snapshot = statistics.snapshot();

    assertThat(snapshot.batches()).isEqualTo(10);
    assertThat(snapshot.records()).isEqualTo(4 + 5 + 6 + 7 + 8 + 9 + 10 + 11 + 12 + 13);
    assertThat(snapshot.processingDelay().min()).isEqualTo(milliseconds(40));
  }

  @Test
  void rate_is_of_what_came_between_the_first_and_the_last_batch_time() {
    statistics.onBatchCompleted(batch(1, 1_000, 0, 1));
    assertThat(statistics.snapshot().recordsPerSecond()).isEqualTo(Maybe.absent());
    statistics.onBatchCompleted(batch(2, 30, 0, 1));
    statistics.onBatchCompleted(batch(5, 50, 0, 1));

    // 80 records between 1 s and 5 s
    assertThat(statistics.snapshot().recordsPerSecond()).isEqualTo(Maybe.of(20.0));
  }

  @Test
  void failed_batch_does_not_count() {
    statistics.onBatchCompleted(
        BatchInfo.submitted(new Time(1_000), new Time(1_000), Map.of(0, 5L))
            .failedAt(
                new Time(1_100),
                List.of(),
                new StreamingException(new Time(1_000), "here", new IllegalStateException())));

    assertThat(statistics.snapshot().batches()).isZero();
  }

  @Test
  void snapshot_does_not_change_any_more() {
    statistics.onBatchCompleted(batch(1, 10, 0, 1));
    BatchStatistics.Snapshot before = statistics.snapshot();

    statistics.onBatchCompleted(batch(2, 10, 0, 1));

    assertThat(before.batches()).isEqualTo(1);
  }

  @Test
  void text_is_four_lines_in_any_language() {
    assertThat(statistics)
        .asString()
        .startsWith("last 0 batches: 0 records\nscheduling delay: min 0 ms");
    statistics.onBatchCompleted(batch(1, 10, 100, 300));
    statistics.onBatchCompleted(batch(3, 25, 200, 500));

    String text =
        """
        last 2 batches: 35 records, 12.5 records/s
        scheduling delay: min 100 ms, p25 100 ms, median 100 ms, p75 200 ms, p95 200 ms, max 200 ms
        processing delay: min 300 ms, p25 300 ms, median 300 ms, p75 500 ms, p95 500 ms, max 500 ms
        total delay: min 400 ms, p25 400 ms, median 400 ms, p75 700 ms, p95 700 ms, max 700 ms""";
    assertThat(statistics).hasToString(text);
    assertThat(Path.of("..", "README.md")).content().contains("```\n" + text + "\n```");
  }

  @Test
  void percentile_is_the_least_duration_that_so_many_do_not_exceed() {
    List<Duration> hundred =
        LongStream.rangeClosed(1, 100).map(i -> 101 - i).mapToObj(Duration::ofMillis).toList();

    assertThat(Distribution.of(hundred))
        .isEqualTo(
            new Distribution(
                milliseconds(1),
                milliseconds(25),
                milliseconds(50),
                milliseconds(75),
                milliseconds(95),
                milliseconds(100)));
    assertThat(Distribution.of(List.of(milliseconds(7))).median()).isEqualTo(milliseconds(7));
  }

  @Test
  void listener_of_a_running_program_counts_its_batches() {
    ManualClock clock = ManualClock.startingAtZero();
    ReceiverHandle<String> handle = new ReceiverHandle<>();
    try (StreamingContext context =
        StreamingContext.builder().batchInterval(seconds(1)).clock(clock).build()) {
      context.receiverStream(handle).foreachRDD(rdd -> {});
      context.addStreamingListener(statistics);
      context.start();
      clock.advance(seconds(1));
      handle.store(List.of("a", "b", "c"));
      clock.advance(seconds(2));
    }

    assertThat(statistics.snapshot().batches()).isEqualTo(3);
    assertThat(statistics.snapshot().records()).isEqualTo(3);
    assertThat(statistics.snapshot().recordsPerSecond()).isEqualTo(Maybe.of(1.5));
  }

  @Test
  void no_batches_are_refused() {
    assertThatThrownBy(() -> BatchStatistics.ofLast(0))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("batches is 0, but must be 1 or more");
  }

  private static BatchInfo batch(int second, long records, long schedulingMs, long processingMs) {
    Time batchTime = new Time(second * 1_000L);
    Time start = batchTime.plus(milliseconds(schedulingMs));
    return BatchInfo.submitted(batchTime, batchTime, Map.of(0, records))
        .startedAt(start)
        .completedAt(start.plus(milliseconds(processingMs)), List.of());
  }
}
