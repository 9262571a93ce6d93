package io.dstreamlabs.kernel;

import static io.dstreamlabs.kernel.Durations.milliseconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SystemClockTest {
  private final Clock clock = Clock.system();

  @Test
  void time_goes_on() {
    Time start = clock.now();

    await("the clock moves on").until(() -> clock.now().isAfter(start));
  }

  @Test
  void every_time_is_ticked_in_order_and_none_before_it_is_reached() {
    Time first = clock.now();
    List<Time> ticks = new CopyOnWriteArrayList<>();
    List<Time> early = new CopyOnWriteArrayList<>();
    Clock.Ticking ticking =
        clock.every(
            first,
            milliseconds(2),
            time -> {
              ticks.add(time);
              if (clock.now().isBefore(time)) {
                early.add(time);
              }
            });

    await("ten ticks").until(() -> ticks.size() >= 10);
    ticking.stop();

    assertThat(ticks.subList(0, 10))
        .isEqualTo(first.until(first.plus(milliseconds(20)), milliseconds(2)));
    assertThat(early).isEmpty();
  }

  @Test
  void ticks_that_were_due_already_are_made_up_for() {
    Time longAgo = clock.now().minus(Duration.ofHours(1));
    List<Time> ticks = new CopyOnWriteArrayList<>();
    Clock.Ticking ticking = clock.every(longAgo, Duration.ofMinutes(20), ticks::add);

    await("those of the last hour").until(() -> ticks.size() >= 4);
    ticking.stop();

    assertThat(ticks)
        .containsExactlyElementsOf(
            longAgo.to(longAgo.plus(Duration.ofHours(1)), Duration.ofMinutes(20)));
  }

  @Test
  void a_ticking_can_be_stopped_by_its_own_tick() {
    AtomicInteger ticks = new AtomicInteger();
    List<Clock.Ticking> own = new CopyOnWriteArrayList<>();
    CountDownLatch known = new CountDownLatch(1);
    List<Thread> threads = new CopyOnWriteArrayList<>();
    own.add(
        clock.every(
            clock.now(),
            milliseconds(1),
            time -> {
              threads.add(Thread.currentThread());
              awaitUninterrupted(known);
              ticks.incrementAndGet();
              own.get(0).stop();
            }));
    known.countDown();

    await("the thread of the ticks ends")
        .until(() -> !threads.isEmpty() && !threads.get(0).isAlive());
    assertThat(ticks).hasValue(1);
  }

  @Test
  void stopping_ends_a_thread_that_waits() {
    List<Thread> before = tickThreads();
    Clock.Ticking ticking =
        clock.every(clock.now().plus(Duration.ofDays(1)), Duration.ofDays(1), time -> {});
    List<Thread> begun = tickThreads();
    begun.removeAll(before);
    assertThat(begun).hasSize(1).allMatch(Thread::isDaemon);

    ticking.stop();
    ticking.stop();

    await("the thread of the ticks ends").until(() -> !begun.get(0).isAlive());
  }

  @Test
  void a_thread_that_its_tick_interrupted_goes_on_to_wait() {
    List<Thread> threads = new CopyOnWriteArrayList<>();
    Clock.Ticking ticking =
        clock.every(
            clock.now(),
            Duration.ofDays(1),
            time -> {
              Thread.currentThread().interrupt();
              threads.add(Thread.currentThread());
            });

    await("no interrupt is left that would end every wait at once")
        .until(() -> !threads.isEmpty() && !threads.get(0).isInterrupted());
    assertThat(threads.get(0).isAlive()).isTrue();
    ticking.stop();
    await("the thread of the ticks ends").until(() -> !threads.get(0).isAlive());
  }

  @Test
  void a_period_must_be_positive() {
    assertThatThrownBy(() -> clock.every(clock.now(), milliseconds(-1), time -> {}))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("period is -1 ms, but must be positive: use 1 ms or more");
  }

  @Test
  void a_lane_works_in_order_on_a_named_daemon_thread() {
    List<Integer> done = new CopyOnWriteArrayList<>();
    List<Thread> threads = new CopyOnWriteArrayList<>();
    Clock.Lane lane = clock.lane("dstream-test-lane");
    for (int i = 0; i < 100; i++) {
      int number = i;
      lane.submit(
          () -> {
            done.add(number);
            threads.add(Thread.currentThread());
          });
    }
    lane.close();

    await("all work is done").until(() -> done.size() == 100);
    assertThat(done).isSorted();
    assertThat(threads)
        .allMatch(thread -> thread.getName().equals("dstream-test-lane") && thread.isDaemon());
    await("the thread of the lane ends").until(() -> !threads.get(0).isAlive());
  }

  @Test
  void a_closed_lane_does_what_it_has_and_takes_no_more() {
    CountDownLatch go = new CountDownLatch(1);
    AtomicInteger done = new AtomicInteger();
    Clock.Lane lane = clock.lane("dstream-test-lane");
    lane.submit(() -> awaitUninterrupted(go));
    lane.submit(done::incrementAndGet);

    lane.close();
    lane.close();

    assertThatThrownBy(() -> lane.submit(done::incrementAndGet))
        .isInstanceOf(RejectedExecutionException.class);
    go.countDown();
    await("what was taken is done").until(() -> done.get() == 1);
  }

  private static List<Thread> tickThreads() {
    List<Thread> threads = new CopyOnWriteArrayList<>();
    Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("dstream-ticks"))
        .forEach(threads::add);
    return threads;
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
