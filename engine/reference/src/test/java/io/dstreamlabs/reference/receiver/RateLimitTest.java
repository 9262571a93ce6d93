package io.dstreamlabs.reference.receiver;

import static io.dstreamlabs.kernel.Durations.milliseconds;
import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.event.BatchInfo;
import io.dstreamlabs.kernel.event.StreamingListener;
import io.dstreamlabs.kernel.receiver.RateLimiter;
import io.dstreamlabs.kernel.receiver.ReceiverHandle;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.kernel.stream.StopMode;
import io.dstreamlabs.kernel.stream.StreamingContext;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Records are stored by a thread of the test's; the clock stands still but when it is moved. */
@Timeout(60)
class RateLimitTest {
  private final ManualClock clock = ManualClock.startingAtZero();
  private final AtomicInteger stored = new AtomicInteger();

  @Test
  void of_many_records_those_of_one_tick_go_through() throws Exception {
    RateLimiter.Permits permits = RateLimit.of(100).open(0, clock);
    permits.start();

    assertThat(permits.acquire(5)).isEqualTo(2);
    clock.advance(milliseconds(20));
    assertThat(permits.acquire(3)).isEqualTo(2);
    clock.advance(milliseconds(20));
    assertThat(permits.acquire(1)).isEqualTo(1);
  }

  @Test
  void what_an_idle_receiver_did_not_use_does_not_add_up_to_a_burst() throws Exception {
    RateLimiter.Permits permits = RateLimit.of(100).open(0, clock);
    permits.start();

    clock.advance(seconds(60));

    assertThat(permits.acquire(1_000)).isEqualTo(2);
  }

  @Test
  void slow_rate_lets_a_record_through_at_once_and_the_next_one_after_a_second() throws Exception {
    RateLimiter.Permits permits = RateLimit.of(1).open(0, clock);
    permits.start();
    clock.advance(seconds(60));
    assertThat(permits.acquire(1)).isEqualTo(1);

    Thread waiting = acquiring(permits);
    awaitWaiting(waiting);
    clock.advance(milliseconds(960));
    awaitWaiting(waiting);
    assertThat(stored).as("a little is left of the minute, but no whole record").hasValue(0);
    clock.advance(milliseconds(40));

    await("the second record").until(() -> stored.get() == 1);
  }

  @Test
  void rate_holds_over_time_whatever_the_ticks_make_of_it() throws Exception {
    for (int rate : new int[] {1, 7, 70, 130, 999}) {
      RateLimiter.Permits permits = RateLimit.of(rate).open(0, clock);
      permits.start();
      int through = permits.acquire(1_000_000); // what was there at the start
      Thread thread = storing(permits, 1_000_000);
      for (int tick = 0; tick < 500; tick++) {
        awaitWaiting(thread);
        clock.advance(milliseconds(20));
      }
      awaitWaiting(thread);
      thread.interrupt();
      thread.join();

      assertThat(through).as("at the start, at a rate of " + rate).isLessThanOrEqualTo(20);
      assertThat(stored.getAndSet(0)).as("in ten seconds").isBetween(10 * rate - 1, 10 * rate);
      permits.close();
    }
  }

  @Test
  void close_lets_all_through_that_wait_and_all_that_come() throws Exception {
    RateLimiter.Permits permits = RateLimit.of(1).open(0, clock);
    permits.start();
    permits.acquire(1);
    List<Thread> waiting = List.of(acquiring(permits), acquiring(permits));
    waiting.forEach(RateLimitTest::awaitWaiting);

    permits.close();
    permits.close();

    for (Thread thread : waiting) {
      thread.join();
    }
    assertThat(stored).hasValue(2);
    assertThat(permits.acquire(1_000)).isEqualTo(1_000);
  }

  @Test
  void waiting_thread_that_is_interrupted_is_told_that_its_record_is_in_no_batch()
      throws Exception {
    ReceiverHandle<Integer> handle = new ReceiverHandle<>();
    List<Integer> out = new CopyOnWriteArrayList<>();
    List<String> refusals = new CopyOnWriteArrayList<>();
    try (StreamingContext context = context(handle, out, 1)) {
      context.start();
      handle.store(1);
      Thread storing =
          new Thread(
              () -> {
                try {
                  handle.store(2);
                } catch (IllegalStateException e) {
                  refusals.add(e.getMessage() + ", flag " + Thread.currentThread().isInterrupted());
                }
              },
              "test-store");
      storing.start();
      awaitWaiting(storing);
      storing.interrupt();
      storing.join();
      context.stop(StopMode.DRAIN);
    }

    assertThat(out).containsExactly(1);
    assertThat(refusals)
        .containsExactly(
            "interrupted while receiver 0 was above its rate: what it was to store is in no batch,"
                + " flag true");
  }

  @Test
  void batch_holds_what_the_rate_lets_through_and_the_rest_comes_later_in_order() throws Exception {
    ReceiverHandle<Integer> handle = new ReceiverHandle<>();
    List<Integer> sizes = new CopyOnWriteArrayList<>();
    List<Integer> out = new CopyOnWriteArrayList<>();
    try (StreamingContext context = context(handle, out, 100)) {
      context.addStreamingListener(
          new StreamingListener() {
            @Override
            public void onBatchCompleted(BatchInfo batch) {
              sizes.add((int) batch.numRecords());
            }
          });
      context.start();
      Thread storing =
          new Thread(() -> IntStream.range(0, 250).forEach(handle::store), "test-store");
      storing.start();
      for (int tick = 0; tick < 150; tick++) {
        awaitWaiting(storing);
        clock.advance(milliseconds(20));
      }
      storing.join();
    }

    assertThat(sizes.get(0)).isBetween(100, 102);
    assertThat(sizes.get(1)).as("the last two are let through when it ends").isBetween(98, 102);
    assertThat(out).isEqualTo(IntStream.range(0, 250).boxed().toList());
  }

  @Test
  void block_that_is_larger_than_the_rate_waits_until_all_of_it_may_be_stored() throws Exception {
    ReceiverHandle<Integer> handle = new ReceiverHandle<>();
    List<Integer> out = new CopyOnWriteArrayList<>();
    try (StreamingContext context = context(handle, out, 100)) {
      context.start();
      Thread storing = new Thread(() -> handle.store(List.of(1, 2, 3, 4, 5)), "test-store");
      storing.start();
      awaitWaiting(storing);
      clock.advance(milliseconds(20));
      awaitWaiting(storing);
      clock.advance(milliseconds(20));
      storing.join();
      clock.advance(seconds(1));
    }

    assertThat(out).containsExactly(1, 2, 3, 4, 5);
  }

  @Test
  void draining_stop_lets_waiting_threads_through_and_every_record_is_taken_or_refused()
      throws Exception {
    ReceiverHandle<Integer> handle = new ReceiverHandle<>();
    List<Integer> out = new CopyOnWriteArrayList<>();
    List<Integer> acknowledged = new CopyOnWriteArrayList<>();
    List<String> refusals = new CopyOnWriteArrayList<>();
    try (StreamingContext context = context(handle, out, 1)) {
      context.start();
      List<Thread> storing =
          IntStream.range(0, 4)
              .mapToObj(
                  i ->
                      new Thread(
                          () -> {
                            try {
                              for (int n = 0; ; n++) {
                                int record = 1_000_000 * i + n;
                                handle.store(List.of(record));
                                acknowledged.add(record);
                              }
                            } catch (IllegalStateException e) {
                              refusals.add(e.getMessage());
                            }
                          },
                          "test-store-" + i))
              .toList();
      storing.forEach(Thread::start);
      storing.forEach(RateLimitTest::awaitWaiting);

      context.stop(StopMode.DRAIN);
      for (Thread thread : storing) {
        thread.join();
      }
    }

    assertThat(out).containsExactlyInAnyOrderElementsOf(acknowledged);
    assertThat(refusals)
        .hasSize(4)
        .containsOnly("receiver 0 is stopped, and takes no record: store until isStopped()");
  }

  @Test
  void rate_below_one_is_refused() {
    assertThatThrownBy(() -> RateLimit.of(0))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "recordsPerSecond is 0, but must be 1 or more: use no rate limit if there is to be none");
  }

  private StreamingContext context(ReceiverHandle<Integer> handle, List<Integer> out, int rate) {
    StreamingContext context =
        StreamingContext.builder()
            .batchInterval(seconds(1))
            .operators(Operators.of(RateLimit.of(rate)))
            .clock(clock)
            .build();
    context.receiverStream(handle).foreachRDD(rdd -> out.addAll(rdd.collect()));
    return context;
  }

  private Thread acquiring(RateLimiter.Permits permits) {
    return storing(permits, 1);
  }

  /** A thread that counts what it may store of {@code records}. */
  private Thread storing(RateLimiter.Permits permits, int records) {
    Thread thread =
        new Thread(
            () -> {
              try {
                for (int left = records; left > 0; ) {
                  int granted = permits.acquire(left);
                  stored.addAndGet(granted);
                  left -= granted;
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "test-acquire");
    thread.start();
    return thread;
  }

  private static void awaitWaiting(Thread thread) {
    await(thread.getName() + " waits, or is done")
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofNanos(100_000))
        .until(
            () ->
                thread.getState() == Thread.State.WAITING
                    || thread.getState() == Thread.State.TERMINATED);
  }
}
