package io.dstreamlabs.reference.receiver;

import static io.dstreamlabs.kernel.Durations.milliseconds;
import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.StreamingException;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.event.BatchInfo;
import io.dstreamlabs.kernel.receiver.RateLimiter;
import io.dstreamlabs.kernel.receiver.ReceiverHandle;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.kernel.stream.StreamingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Events are made by hand: batches of one second. */
@Timeout(60)
class PidRateLimitTest {
  private static final int MANY = 1_000_000;

  private final ManualClock clock = ManualClock.startingAtZero();

  @Test
  void without_a_bound_nobody_waits_until_two_batches_are_done() throws Exception {
    PidRateLimit limit = PidRateLimit.unbounded();
    RateLimiter.Permits permits = limit.open(0, clock);
    permits.start();
    limit.onStreamingStarted(new Time(0));

    assertThat(perTick(permits)).isEqualTo(MANY);
    limit.onBatchCompleted(batch(1, 5_000, 1_000, 0));
    assertThat(perTick(permits)).isEqualTo(MANY);
    limit.onBatchCompleted(batch(2, 10_000, 2_000, 0)); // 5000 per second

    assertThat(perTick(permits)).isEqualTo(100);
  }

  @Test
  void rate_that_was_given_holds_first_and_is_never_exceeded() throws Exception {
    PidRateLimit limit = PidRateLimit.atMost(1_000);
    RateLimiter.Permits permits = limit.open(0, clock);
    permits.start();
    limit.onStreamingStarted(new Time(0));

    assertThat(perTick(permits)).isEqualTo(20);
    limit.onBatchCompleted(batch(1, 1_000, 2_000, 0)); // 500 per second
    limit.onBatchCompleted(batch(2, 1_000, 2_000, 0));
    assertThat(perTick(permits)).isEqualTo(10);
    limit.onBatchCompleted(batch(5, 1_000, 100, 0)); // 10000 per second

    assertThat(perTick(permits)).isEqualTo(20);
  }

  @Test
  void what_waits_is_spread_over_the_interval_between_two_batches() throws Exception {
    PidRateLimit limit = PidRateLimit.unbounded();
    RateLimiter.Permits permits = limit.open(0, clock);
    permits.start();
    limit.onStreamingStarted(new Time(0));
    limit.onBatchCompleted(batch(1, 2_000, 1_000, 0));

    limit.onBatchCompleted(batch(2, 2_000, 1_000, 1_250)); // 2000 - 0.2 * 2500

    assertThat(perTick(permits)).isEqualTo(30);
  }

  @Test
  void each_stream_has_a_rate_of_its_own() throws Exception {
    PidRateLimit limit = PidRateLimit.unbounded();
    RateLimiter.Permits fast = limit.open(0, clock);
    RateLimiter.Permits slow = limit.open(1, clock);
    fast.start();
    slow.start();
    limit.onStreamingStarted(new Time(0));
    for (int second = 1; second <= 2; second++) {
      limit.onBatchCompleted(batch(second, Map.of(0, 4_000L, 1, 1_000L), 1_000, 0));
    }

    assertThat(perTick(fast)).isEqualTo(80);
    assertThat(slow.acquire(MANY)).isEqualTo(20);
  }

  @Test
  void failed_batch_teaches_nothing() throws Exception {
    PidRateLimit limit = PidRateLimit.atMost(1_000);
    RateLimiter.Permits permits = limit.open(0, clock);
    permits.start();
    limit.onStreamingStarted(new Time(0));
    limit.onBatchCompleted(batch(1, 1_000, 1_000, 0));

    limit.onBatchCompleted(
        BatchInfo.submitted(new Time(2_000), new Time(2_000), Map.of(0, 10L))
            .startedAt(new Time(2_000))
            .failedAt(
                new Time(9_000),
                List.of(),
                new StreamingException(new Time(2_000), "here", new IllegalStateException())));

    assertThat(perTick(permits)).isEqualTo(20);
  }

  @Test
  void plug_of_a_context_hears_of_its_batches() {
    List<Time> heard = new ArrayList<>();
    PidRateLimit limit = PidRateLimit.atMost(1_000);
    ReceiverHandle<String> handle = new ReceiverHandle<>();
    try (StreamingContext context =
        StreamingContext.builder()
            .batchInterval(seconds(1))
            .operators(Operators.of(limit))
            .clock(clock)
            .build()) {
      context.receiverStream(handle).foreachRDD((rdd, time) -> heard.add(time));
      context.start();
      handle.store("a");
      clock.advance(seconds(2));
    }

    assertThat(heard).hasSize(2);
    assertThatThrownBy(() -> limit.open(0, clock))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("the rate limit belongs to another context already: make a new one for each");
  }

  @Test
  void rate_below_one_is_refused() {
    assertThatThrownBy(() -> PidRateLimit.atMost(0))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("recordsPerSecond is 0, but must be 1 or more");
  }

  private static BatchInfo batch(int second, long records, long processingMs, long schedulingMs) {
    return batch(second, Map.of(0, records), processingMs, schedulingMs);
  }

  private static BatchInfo batch(
      int second, Map<Integer, Long> records, long processingMs, long schedulingMs) {
    Time batchTime = new Time(second * 1_000L);
    Time start = batchTime.plus(milliseconds(schedulingMs));
    return BatchInfo.submitted(batchTime, batchTime, records)
        .startedAt(start)
        .completedAt(start.plus(milliseconds(processingMs)), List.of());
  }

  /** How many of very many records go through after a tick; all that are there. */
  private int perTick(RateLimiter.Permits permits) throws InterruptedException {
    clock.advance(TickedPermits.TICK);
    return permits.acquire(MANY);
  }
}
