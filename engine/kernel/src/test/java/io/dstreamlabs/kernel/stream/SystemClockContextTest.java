package io.dstreamlabs.kernel.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dstreamlabs.kernel.Durations;
import io.dstreamlabs.kernel.StreamingException;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.event.BatchInfo;
import io.dstreamlabs.kernel.event.ReceiverInfo;
import io.dstreamlabs.kernel.event.StreamingListener;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.receiver.Receiver;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A context on the clock of the machine: its own threads, so nothing may hang or be lost. */
@Timeout(60)
class SystemClockContextTest {
  private final StreamingContext context =
      StreamingContext.builder().batchInterval(Durations.milliseconds(20)).build();
  private final List<String> out = new CopyOnWriteArrayList<>();

  @AfterEach
  void stop() {
    context.stop();
  }

  @Test
  void batches_come_by_themselves_one_interval_apart_in_order() throws Exception {
    List<Long> times = new CopyOnWriteArrayList<>();
    empty().foreachRDD((rdd, time) -> times.add(time.milliseconds()));
    context.start();

    await("five batches").until(() -> times.size() >= 5);
    context.stop();

    long zeroMs = context.zeroTime().milliseconds();
    assertThat(times.subList(0, 5))
        .containsExactly(zeroMs + 20, zeroMs + 40, zeroMs + 60, zeroMs + 80, zeroMs + 100);
    context.awaitTermination();
  }

  @Test
  void draining_stop_processes_every_record_that_was_taken() throws Exception {
    AtomicReference<Receiver<String>> receiver = new AtomicReference<>();
    receiving(receiver).foreachRDD(rdd -> out.addAll(rdd.collect()));
    context.start();
    await("receiver").until(() -> receiver.get() != null);
    AtomicInteger stored = new AtomicInteger();
    Thread source =
        new Thread(
            () -> {
              try {
                while (true) {
                  receiver.get().store(String.valueOf(stored.get()));
                  stored.incrementAndGet();
                }
              } catch (IllegalStateException stopped) {
                return; // refused: in no batch, and not counted
              }
            },
            "test-source");
    source.start();
    await("some records").until(() -> out.size() > 100);

    context.stop(StopMode.DRAIN);
    source.join();

    assertThat(out).hasSize(stored.get()).last().isEqualTo(String.valueOf(stored.get() - 1));
  }

  @Test
  void stop_now_drops_the_batches_that_wait() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    CountingInput input = new CountingInput(context);
    input.foreachRDD(
        (rdd, time) -> {
          out.add(time.toString());
          go.await();
        });
    context.start();
    await("batches behind the first").until(() -> input.ends.get() >= 5);

    Thread stopping = new Thread(context::stop, "test-stop");
    stopping.start();
    await("the stop waits").until(() -> stopping.getState() == Thread.State.WAITING);
    go.countDown();
    stopping.join();

    assertThat(out).hasSize(1);
    assertThat(context.state()).isEqualTo(StreamingContextState.STOPPED);
  }

  @Test
  void draining_stop_runs_the_batches_that_wait_and_now_cuts_it_short() throws Exception {
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch second = new CountDownLatch(1);
    CountingInput input = new CountingInput(context);
    input.foreachRDD(
        (rdd, time) -> {
          (out.isEmpty() ? first : second).await();
          out.add(time.toString());
        });
    context.start();
    await("batches behind the first").until(() -> input.ends.get() >= 5);
    Thread draining = new Thread(() -> context.stop(StopMode.DRAIN), "test-drain");
    draining.start();
    await("the stop waits").until(() -> draining.getState() == Thread.State.WAITING);
    first.countDown();
    await("the first is done").until(() -> out.size() == 1);

    Thread now = new Thread(context::stop, "test-now");
    now.start();
    await("that waits too").until(() -> now.getState() == Thread.State.WAITING);
    second.countDown();
    now.join();
    draining.join();

    assertThat(out).as("the second was running").hasSize(2);
  }

  @Test
  void failure_of_a_batch_reaches_those_who_wait() {
    IllegalStateException cause = new IllegalStateException("bad");
    empty()
        .foreachRDD(
            rdd -> {
              throw cause;
            });
    context.start();

    assertThatThrownBy(context::awaitTermination)
        .isExactlyInstanceOf(StreamingException.class)
        .hasCause(cause);
    assertThat(context.state()).isEqualTo(StreamingContextState.STOPPED);
  }

  @Test
  void error_in_a_tick_reaches_those_who_wait() {
    AssertionError cause = new AssertionError("in the tick");
    new CountingInput(context) {
      private static final long serialVersionUID = 1;

      @Override
      protected long onBatchEnd(Time batchTime) {
        throw cause;
      }
    }.foreachRDD(rdd -> {});
    context.start();

    assertThatThrownBy(context::awaitTermination)
        .isExactlyInstanceOf(StreamingException.class)
        .hasCause(cause);
  }

  @Test
  void stop_inside_a_batch_ends_the_wait_of_another_thread() throws Exception {
    empty().foreachRDD(rdd -> context.stop());
    context.start();

    context.awaitTermination();

    assertThat(context.state()).isEqualTo(StreamingContextState.STOPPED);
  }

  @Test
  void stop_inside_a_tick_ends_the_wait_of_another_thread() throws Exception {
    new CountingInput(context) {
      private static final long serialVersionUID = 1;

      @Override
      protected long onBatchEnd(Time batchTime) {
        context().stop();
        return 0;
      }
    }.foreachRDD(rdd -> {});
    context.start();

    context.awaitTermination();

    assertThat(context.state()).isEqualTo(StreamingContextState.STOPPED);
  }

  @Test
  void stop_by_a_listener_of_a_receiver_does_not_wait_for_itself() throws Exception {
    AtomicReference<Receiver<String>> receiver = new AtomicReference<>();
    receiving(receiver).foreachRDD(rdd -> {});
    context.addStreamingListener(
        new StreamingListener() {
          @Override
          public void onReceiverStarted(ReceiverInfo receiver) {
            context.stop();
          }
        });
    context.start();

    context.awaitTermination();

    assertThat(context.state()).isEqualTo(StreamingContextState.STOPPED);
  }

  @Test
  void listener_of_a_receiver_that_throws_fails_the_next_batch() {
    IllegalStateException cause = new IllegalStateException("listener");
    receiving(new AtomicReference<>()).foreachRDD(rdd -> {});
    context.addStreamingListener(
        new StreamingListener() {
          @Override
          public void onReceiverStarted(ReceiverInfo receiver) {
            throw cause;
          }
        });
    context.start();

    assertThatThrownBy(context::awaitTermination)
        .isExactlyInstanceOf(StreamingException.class)
        .hasMessageContaining("failed because a listener of its receivers failed:")
        .hasCause(cause);
  }

  @Test
  void listener_is_told_of_the_end_before_anybody_goes_on() throws Exception {
    empty().foreachRDD(rdd -> {});
    context.addStreamingListener(
        new StreamingListener() {
          @Override
          public void onBatchCompleted(BatchInfo batch) {
            context.stop();
          }

          @Override
          public void onStreamingStopped() {
            out.add("stopped");
          }
        });
    context.start();

    context.awaitTermination();

    assertThat(out).containsExactly("stopped");
  }

  @Test
  void two_threads_that_stop_at_once_both_return() throws Exception {
    CountingInput input = new CountingInput(context);
    input.foreachRDD(rdd -> {});
    context.start();
    List<Thread> stopping =
        List.of(
            new Thread(context::stop, "test-stop-1"),
            new Thread(() -> context.stop(StopMode.DRAIN), "test-stop-2"));

    stopping.forEach(Thread::start);
    for (Thread thread : stopping) {
      thread.join();
    }

    assertThat(input.stops).hasValue(1);
    assertThat(context.awaitTerminationOrTimeout(Duration.ZERO)).isTrue();
  }

  @Test
  void threads_end_with_the_context() {
    receiving(new AtomicReference<>()).foreachRDD(rdd -> {});
    String mine = "dstream-receiver-0";
    context.start();
    await("the receiver's thread").until(() -> isAlive(mine));

    context.stop();

    await("no thread of the context").until(() -> !isAlive(mine));
  }

  private static boolean isAlive(String name) {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals(name));
  }

  private DStream<String> empty() {
    return context.queueStream(new ConcurrentLinkedQueue<>());
  }

  private DStream<String> receiving(AtomicReference<Receiver<String>> started) {
    return context.receiverStream(new Passing(started));
  }

  /** Hands itself over when it is started. */
  private static final class Passing extends Receiver<String> {
    private static final long serialVersionUID = 1;
    private final transient AtomicReference<Receiver<String>> started;

    Passing(AtomicReference<Receiver<String>> started) {
      this.started = started;
    }

    @Override
    public void onStart() {
      started.set(this);
    }

    @Override
    public void onStop() {}
  }

  /** An input that counts its batches and its ends. */
  private static class CountingInput extends InputDStream<String> {
    private static final long serialVersionUID = 1;
    final transient AtomicInteger ends = new AtomicInteger();
    final transient AtomicInteger stops = new AtomicInteger();

    CountingInput(StreamingContext context) {
      super(context);
    }

    @Override
    protected long onBatchEnd(Time batchTime) {
      return ends.incrementAndGet();
    }

    @Override
    protected void onStop() {
      stops.incrementAndGet();
    }

    @Override
    protected Optional<? extends Rdd<String>> compute(Time validTime) {
      return Optional.of(context().rdds().emptyRdd());
    }
  }
}
