package io.dstreamlabs.kernel.receiver;

import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dstreamlabs.kernel.Clock;
import io.dstreamlabs.kernel.Durations;
import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.event.ReceiverInfo;
import io.dstreamlabs.kernel.event.StreamingListener;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The life of a receiver: on a manual clock in detail, on the machine's for what threads may do. */
@Timeout(60)
class ReceiverTest {
  private final ManualClock clock = ManualClock.startingAtZero();
  private final List<String> events = new CopyOnWriteArrayList<>();
  private final Finished<String> finished = new Finished<>();
  private final Noting receiver = new Noting(events);
  private final ReceiverSupervisor<String> supervisor = supervise(receiver, clock);

  private ReceiverSupervisor<String> supervise(Receiver<String> supervised, Clock on) {
    return new ReceiverSupervisor<>(
        3,
        supervised,
        BlockGenerator.onePerBatch(),
        RateLimiter.unlimited(),
        on,
        event ->
            event.accept(
                new StreamingListener() {
                  @Override
                  public void onReceiverStarted(ReceiverInfo its) {
                    events.add("started " + its.streamId());
                  }

                  @Override
                  public void onReceiverError(ReceiverInfo its) {
                    events.add("error " + its.streamId() + ": " + its.lastErrorMessage().get());
                  }

                  @Override
                  public void onReceiverStopped(ReceiverInfo its) {
                    events.add("stopped " + its.streamId());
                  }
                }),
        finished);
  }

  private ReceiverSupervisor<String> supervise(
      Receiver<String> supervised, BlockGenerator.Blocks<String> sink) {
    return supervise(supervised, records -> records, sink);
  }

  private ReceiverSupervisor<String> supervise(
      Receiver<String> supervised,
      RateLimiter.Permits permits,
      BlockGenerator.Blocks<String> sink) {
    return new ReceiverSupervisor<>(
        4,
        supervised,
        BlockGenerator.onePerBatch(),
        new Limiter(permits),
        clock,
        event -> {},
        sink);
  }

  @Test
  void life_is_started_then_stopped() {
    assertThat(receiver.isStarted()).isFalse();
    assertThat(receiver.isStopped()).isTrue();

    supervisor.start();
    assertThat(receiver.isStarted()).isTrue();
    assertThat(receiver.isStopped()).isFalse();

    supervisor.stop();
    assertThat(receiver.isStopped()).isTrue();
    assertThat(events).containsExactly("started 3", "onStart", "onStop", "stopped 3");
  }

  @Test
  void receiver_knows_the_number_of_its_stream() {
    assertThat(receiver.streamId()).isEqualTo(3);
  }

  @Test
  void restart_stops_and_starts_again_when_the_pause_on_the_clock_is_over() {
    supervisor.start();

    receiver.restart("lost");
    assertThat(receiver.isStopped()).isTrue();
    assertThat(events).containsExactly("started 3", "onStart", "error 3: lost", "onStop");

    clock.advance(Durations.milliseconds(1_999));
    assertThat(receiver.isStopped()).as("two seconds are not over").isTrue();
    clock.advance(Durations.milliseconds(1));
    assertThat(receiver.isStarted()).isTrue();
    assertThat(events)
        .containsExactly("started 3", "onStart", "error 3: lost", "onStop", "started 3", "onStart");
  }

  @Test
  void restart_without_a_pause_starts_at_once() {
    supervisor.start();

    receiver.restart("again", seconds(0));

    assertThat(receiver.isStarted()).isTrue();
    assertThat(events)
        .containsExactly(
            "started 3", "onStart", "error 3: again", "onStop", "started 3", "onStart");
  }

  @Test
  void restart_in_a_pause_is_told_and_changes_nothing() {
    supervisor.start();
    receiver.restart("first", seconds(2));
    clock.advance(seconds(1));

    receiver.restart("second", new IOException("why"), seconds(9));
    clock.advance(seconds(1));

    assertThat(events)
        .containsExactly(
            "started 3",
            "onStart",
            "error 3: first",
            "onStop",
            "error 3: second: java.io.IOException: why",
            "started 3",
            "onStart");
  }

  @Test
  void pause_that_is_over_does_not_come_again() {
    supervisor.start();
    receiver.restart("once", seconds(1));

    clock.advance(Durations.minutes(60 * 24 * 800L));

    assertThat(receiver.starts).hasValue(2);
  }

  @Test
  void pauses_double_while_runs_fail_and_a_run_that_stored_a_record_begins_anew() {
    supervisor.start();
    receiver.restart("1");
    clock.advance(seconds(2));
    receiver.restart("2");
    clock.advance(seconds(3));
    assertThat(receiver.isStopped()).as("four seconds are not over").isTrue();
    clock.advance(seconds(1));
    assertThat(receiver.isStarted()).isTrue();

    receiver.store("a");
    receiver.restart("3");
    clock.advance(seconds(2));
    assertThat(receiver.isStarted()).as("two seconds again").isTrue();
  }

  @Test
  void run_that_stored_a_block_or_lasted_for_a_minute_begins_anew() {
    supervisor.start();
    receiver.restart("1");
    clock.advance(seconds(2));
    receiver.store(List.of("a"));
    receiver.restart("2");
    clock.advance(seconds(2));
    assertThat(receiver.isStarted()).as("after a block").isTrue();

    clock.advance(seconds(60));
    receiver.restart("3");
    clock.advance(seconds(2));
    assertThat(receiver.isStarted()).as("after a minute").isTrue();

    clock.advance(seconds(59));
    receiver.restart("4");
    clock.advance(seconds(3));
    assertThat(receiver.isStopped()).as("not after less").isTrue();
  }

  @Test
  void part_of_a_millisecond_of_a_pause_does_not_count() {
    supervisor.start();

    receiver.restart("soon", Duration.ofNanos(1_500_000));
    clock.advance(Durations.milliseconds(1));

    assertThat(receiver.isStarted()).isTrue();
  }

  @Test
  void negative_pause_is_refused() {
    assertThatThrownBy(() -> receiver.restart("x", seconds(-1)))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("pause is -1000 ms, but must not be negative: use 0 ms or more");
  }

  @Test
  void receiver_that_cannot_start_is_stopped_and_tried_again_after_a_pause() {
    receiver.failingStarts.set(2);

    supervisor.start();
    clock.advance(seconds(6)); // two, and twice two

    String failed = "error 3: the receiver could not start: java.io.IOException: no server";
    assertThat(events)
        .containsExactly(
            "started 3", failed, "onStop", "started 3", failed, "onStop", "started 3", "onStart");
    assertThat(receiver.isStarted()).isTrue();
  }

  @Test
  void receiver_that_cannot_stop_is_told_and_stopped_all_the_same() {
    receiver.failingStops.set(1);
    supervisor.start();

    supervisor.stop();

    assertThat(events)
        .containsExactly(
            "started 3",
            "onStart",
            "error 3: the receiver could not stop: java.lang.AssertionError: stuck",
            "stopped 3");
  }

  @Test
  void stop_for_good_is_told_once_and_not_undone() {
    supervisor.start();

    receiver.stop("enough", new IOException("why"));
    receiver.restart("too late");
    receiver.stop("twice");
    clock.advance(seconds(10));
    supervisor.stop();

    assertThat(events)
        .containsExactly(
            "started 3",
            "onStart",
            "error 3: enough: java.io.IOException: why",
            "onStop",
            "stopped 3",
            "error 3: too late",
            "error 3: twice");
  }

  @Test
  void stop_in_a_pause_ends_the_pause_without_another_onStop() {
    supervisor.start();
    receiver.restart("lost");

    supervisor.stop();
    clock.advance(seconds(10));

    assertThat(events)
        .containsExactly("started 3", "onStart", "error 3: lost", "onStop", "stopped 3");
  }

  @Test
  void stop_before_the_start_calls_neither() {
    supervisor.stop();

    assertThat(events).containsExactly("stopped 3");
  }

  @Test
  void records_stored_one_by_one_are_gathered_and_several_are_a_block_of_their_own() {
    supervisor.start();
    receiver.store("a");
    receiver.store(List.of("b", "c"));
    receiver.store(List.of("d").iterator());
    receiver.store("e");

    assertThat(finished.take(supervisor))
        .containsExactly(List.of("b", "c"), List.of("d"), List.of("a", "e"));
    assertThat(finished.take(supervisor)).isEmpty();
  }

  @Test
  void block_is_kept_when_store_returns_without_a_batch_or_a_generator() {
    List<List<String>> kept = new ArrayList<>();
    Noting reliable = new Noting(events);
    supervise(reliable, kept::add);

    reliable.store(List.of("a", "b"));

    assertThat(kept).containsExactly(List.of("a", "b"));
  }

  @Test
  void what_keeping_a_block_throws_leaves_store_so_that_nothing_is_acknowledged() {
    IllegalStateException full = new IllegalStateException("disk full");
    Noting reliable = new Noting(events);
    supervise(
        reliable,
        block -> {
          throw full;
        });

    assertThatThrownBy(() -> reliable.store(List.of("a"))).isSameAs(full);
    assertThatThrownBy(() -> reliable.store(List.of("a").iterator())).isSameAs(full);
  }

  @Test
  void block_does_not_change_when_the_list_does_and_none_is_none() {
    supervisor.start();
    List<String> list = new ArrayList<>(List.of("a"));
    receiver.store(list);
    list.set(0, "changed");
    receiver.store(List.of());

    assertThat(finished.take(supervisor)).containsExactly(List.of("a"));
  }

  @Test
  void null_is_no_record() {
    assertThatThrownBy(() -> receiver.store((String) null))
        .isExactlyInstanceOf(NullPointerException.class)
        .hasMessage("record is null: use Maybe.absent()");
  }

  @Test
  void rate_limiter_says_how_many_go_on_at_a_time() {
    List<Integer> wanted = new ArrayList<>();
    Noting limited = new Noting(events);
    List<List<String>> kept = new ArrayList<>();
    supervise(
        limited,
        records -> {
          wanted.add(records);
          return Math.min(2, records);
        },
        kept::add);

    limited.gather(List.of("a", "b", "c", "d", "e"));
    limited.store(List.of("f", "g", "h"));

    assertThat(wanted).containsExactly(5, 3, 1, 3, 1);
    assertThat(kept).as("all or none").containsExactly(List.of("f", "g", "h"));
  }

  @Test
  void rate_limiter_that_lets_through_too_few_or_too_many_is_refused() {
    for (int granted : new int[] {0, 2}) {
      Noting limited = new Noting(events);
      supervise(limited, records -> granted, block -> {});

      assertThatThrownBy(() -> limited.store("a"))
          .isExactlyInstanceOf(IllegalStateException.class)
          .hasMessage(
              "the rate limiter let %d records of 1 through, but must let through from 1 to 1"
                  .formatted(granted));
    }
  }

  @Test
  void stop_lets_those_through_that_wait_before_it_waits_for_onStop() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    Noting slow = new Noting(events);
    List<List<String>> kept = new CopyOnWriteArrayList<>();
    ReceiverSupervisor<String> its = supervise(slow, new ClosingPermits(closed), kept::add);
    its.start();
    Thread storing = new Thread(() -> slow.store(List.of("waiting")), "test-store");
    storing.start();
    await("it waits").until(() -> storing.getState() == Thread.State.WAITING);
    slow.storing = storing;

    its.stop();

    assertThat(kept).containsExactly(List.of("waiting"));
  }

  @Test
  void record_stored_in_a_pause_is_taken() {
    supervisor.start();
    receiver.restart("lost");

    receiver.store("in flight");

    assertThat(finished.take(supervisor)).containsExactly(List.of("in flight"));
  }

  @Test
  void stop_ends_the_last_block() {
    supervisor.start();
    receiver.store("last");
    assertThat(finished.isEmpty()).isTrue();

    supervisor.stop();

    assertThat(finished.isEmpty()).isFalse();
    assertThat(finished.take(supervisor)).containsExactly(List.of("last"));
    assertThat(finished.isEmpty()).isTrue();
  }

  @Test
  void record_after_the_stop_is_refused() {
    supervisor.start();
    supervisor.stop();

    assertThatThrownBy(() -> receiver.store("late"))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("receiver 3 is stopped, and takes no record: store until isStopped()");
    assertThat(finished.take(supervisor)).isEmpty();
  }

  @Test
  void receiver_without_a_context_is_refused() {
    Noting loose = new Noting(events);
    String message = "the receiver belongs to no context: pass it to receiverStream(..) first";

    assertThatThrownBy(() -> loose.store("a"))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> loose.restart("a")).hasMessage(message);
    assertThatThrownBy(() -> loose.stop("a")).hasMessage(message);
    assertThatThrownBy(() -> loose.reportError("a")).hasMessage(message);
    assertThatThrownBy(loose::streamId).hasMessage(message);
    assertThat(loose.isStopped()).isTrue();
  }

  @Test
  void receiver_of_two_streams_is_refused() {
    assertThatThrownBy(() -> supervise(receiver, clock))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the receiver belongs to stream 3 already: make a new one for each receiverStream(..)");
  }

  @Test
  void copy_that_travelled_belongs_to_no_context() throws Exception {
    SocketReceiver<String> original = SocketReceiver.ofLines("localhost", 9_999);
    supervise(original, clock);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(original);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      @SuppressWarnings("unchecked")
      Receiver<String> copy = (Receiver<String>) in.readObject();

      assertThat(copy.isStopped()).isTrue();
      supervise(copy, clock); // and can be given to one
      assertThat(copy.streamId()).isEqualTo(3);
    }
  }

  @Test
  void onStart_and_onStop_take_turns_although_many_threads_restart() throws Exception {
    Noting busy = new Noting(events);
    ReceiverSupervisor<String> threaded = supervise(busy, Clock.system());
    threaded.start();
    List<Thread> threads =
        List.of(restarting(busy, "test-1"), restarting(busy, "test-2"), restarting(busy, "test-3"));
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    threaded.stop();

    assertThat(busy.overlaps).hasValue(0);
    assertThat(events.stream().filter(event -> event.startsWith("on")).toList())
        .as("in turns, from onStart to onStop")
        .satisfies(
            calls -> {
              for (int i = 0; i < calls.size(); i++) {
                assertThat(calls.get(i)).isEqualTo(i % 2 == 0 ? "onStart" : "onStop");
              }
              assertThat(calls.size()).isEven().isGreaterThan(2);
            });
  }

  private static Thread restarting(Receiver<String> restarted, String name) {
    return new Thread(
        () -> {
          for (int i = 0; i < 200; i++) {
            restarted.restart(name, seconds(0));
          }
        },
        name);
  }

  @Test
  void stop_waits_until_onStop_has_returned() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    Noting slow = new Noting(events);
    slow.beforeStop = go;
    ReceiverSupervisor<String> threaded = supervise(slow, Clock.system());
    threaded.start();
    await("the start").until(slow::isStarted);
    Thread stopping = new Thread(threaded::stop, "test-stop");
    stopping.start();
    await("it waits").until(() -> stopping.getState() == Thread.State.WAITING);
    assertThat(events).doesNotContain("onStop");

    go.countDown();
    stopping.join();

    assertThat(events).endsWith("onStop", "stopped 3");
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // a deadlock hears nothing
  void generator_that_finishes_a_block_while_a_batch_ends_does_not_lock_up() throws Exception {
    Noting fast = new Noting(events);
    ReceiverSupervisor<String> threaded =
        new ReceiverSupervisor<>(
            0,
            fast,
            new EveryRecord(),
            RateLimiter.unlimited(),
            Clock.system(),
            event -> {},
            finished);
    threaded.start();
    Thread storing =
        new Thread(
            () -> {
              for (int i = 0; i < 20_000; i++) {
                fast.store("x");
              }
            },
            "test-store");
    storing.start();
    int taken = 0;
    while (storing.isAlive()) {
      taken += finished.take(threaded).size();
    }
    threaded.stop();
    taken += finished.take(threaded).size();

    assertThat(taken).isEqualTo(20_000);
  }

  /** Gives the permits that a test made. */
  private static final class Limiter implements RateLimiter {
    private static final long serialVersionUID = 1;
    private final transient Permits permits;

    Limiter(Permits permits) {
      this.permits = permits;
    }

    @Override
    public Permits open(int streamId, Clock on) {
      return permits;
    }
  }

  /** Lets all through once it is closed, and nobody before. */
  private record ClosingPermits(CountDownLatch closed) implements RateLimiter.Permits {
    @Override
    public int acquire(int records) throws InterruptedException {
      closed.await();
      return records;
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }

  /** A generator that holds its lock while it hands over a block, at every record. */
  private static final class EveryRecord implements BlockGenerator {
    private static final long serialVersionUID = 1;

    @Override
    public <T> Buffer<T> open(int streamId, Clock on, Blocks<T> blocks) {
      return new Buffer<>() {
        @Override
        public synchronized void add(List<T> records) {
          blocks.finished(List.copyOf(records));
        }

        @Override
        public synchronized void flush() {}

        @Override
        public synchronized void close() {}
      };
    }
  }

  /** A receiver that notes its calls. */
  private static final class Noting extends Receiver<String> {
    private static final long serialVersionUID = 1;

    private final transient List<String> events;
    private final transient AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger overlaps = new AtomicInteger();
    private final AtomicInteger starts = new AtomicInteger();
    private final AtomicInteger failingStarts = new AtomicInteger();
    private final AtomicInteger failingStops = new AtomicInteger();
    private transient CountDownLatch beforeStop = new CountDownLatch(0);
    private transient Thread storing = new Thread(); // is over when onStop returns

    Noting(List<String> events) {
      this.events = events;
    }

    @Override
    public void onStart() throws IOException {
      enter();
      starts.incrementAndGet();
      try {
        if (failingStarts.getAndDecrement() > 0) {
          throw new IOException("no server");
        }
        events.add("onStart");
      } finally {
        inside.decrementAndGet();
      }
    }

    @Override
    public void onStop() throws InterruptedException {
      enter();
      try {
        beforeStop.await();
        storing.join();
        if (failingStops.getAndDecrement() > 0) {
          throw new AssertionError("stuck");
        }
        events.add("onStop");
      } finally {
        inside.decrementAndGet();
      }
    }

    private void enter() {
      if (inside.getAndIncrement() > 0) {
        overlaps.incrementAndGet();
      }
    }
  }
}
