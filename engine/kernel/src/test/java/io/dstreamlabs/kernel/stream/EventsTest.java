package io.dstreamlabs.kernel.stream;

import static io.dstreamlabs.kernel.stream.Rig.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dstreamlabs.kernel.Durations;
import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.OperatorFamily;
import io.dstreamlabs.kernel.StreamingException;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.event.BatchInfo;
import io.dstreamlabs.kernel.event.OutputInfo;
import io.dstreamlabs.kernel.event.ReceiverInfo;
import io.dstreamlabs.kernel.event.StreamingListener;
import io.dstreamlabs.kernel.receiver.Receiver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EventsTest {
  private final Rig rig = Rig.withoutPlugs();
  private final Recording listener = new Recording();

  @Test
  void events_of_two_batches_come_in_order_with_their_content() {
    GivenBatches input = rig.input("a | .");
    input.foreachRDD(rdd -> listener.events.add("job of foreachRDD"));
    new LastOnes(input, Durations.seconds(1), Durations.seconds(1))
        .foreachRDD(rdd -> listener.events.add("job of the second"));
    rig.context().addStreamingListener(listener);

    rig.run(2);
    rig.context().stop();

    assertThat(listener.events)
        .containsExactly(
            "started, zero time 0 ms",
            "submitted 1000 ms at 1000 ms, records {0=0}",
            "started 1000 ms at 1000 ms",
            "output 0 foreachRDD of 1000 ms started at 1000 ms",
            "job of foreachRDD",
            "output 0 foreachRDD of 1000 ms completed in PT0S",
            "output 1 foreachRDD of 1000 ms started at 1000 ms",
            "job of the second",
            "output 1 foreachRDD of 1000 ms completed in PT0S",
            "completed 1000 ms, outputs 0 1",
            "submitted 2000 ms at 2000 ms, records {0=0}",
            "started 2000 ms at 2000 ms",
            "output 1 foreachRDD of 2000 ms started at 2000 ms",
            "job of the second",
            "output 1 foreachRDD of 2000 ms completed in PT0S",
            "completed 2000 ms, outputs 1",
            "stopped");
  }

  @Test
  void late_listener_is_told_what_happens_from_then_on() {
    Rig.collect(rig.input("a"));
    rig.run(2);
    rig.context().addStreamingListener(listener);

    rig.advance(1);

    assertThat(listener.events)
        .containsExactly(
            "submitted 3000 ms at 3000 ms, records {0=0}",
            "started 3000 ms at 3000 ms",
            "output 0 foreachRDD of 3000 ms started at 3000 ms",
            "output 0 foreachRDD of 3000 ms completed in PT0S",
            "completed 3000 ms, outputs 0");
  }

  @Test
  void listeners_are_told_in_the_order_in_which_they_were_added() {
    Rig.collect(rig.input("a"));
    rig.context().addStreamingListener(named("first"));
    rig.context().addStreamingListener(named("second"));

    rig.context().start();

    assertThat(listener.events).containsExactly("first", "second");
  }

  @Test
  void failed_output_is_told_and_fails_its_batch_and_those_behind_it_are_not_begun() {
    IllegalStateException bad = new IllegalStateException("bad");
    GivenBatches input = rig.input("a");
    input.foreachRDD(rdd -> {});
    input.foreachRDD(
        rdd -> {
          throw bad;
        });
    input.foreachRDD(rdd -> listener.events.add("never"));
    rig.context().addStreamingListener(listener);

    assertThatThrownBy(() -> rig.run(1)).isExactlyInstanceOf(StreamingException.class);

    assertThat(listener.events)
        .containsExactly(
            "started, zero time 0 ms",
            "submitted 1000 ms at 1000 ms, records {0=0}",
            "started 1000 ms at 1000 ms",
            "output 0 foreachRDD of 1000 ms started at 1000 ms",
            "output 0 foreachRDD of 1000 ms completed in PT0S",
            "output 1 foreachRDD of 1000 ms started at 1000 ms",
            "output 1 foreachRDD of 1000 ms failed by java.lang.IllegalStateException: bad",
            "failed 1000 ms, outputs 0 1, batch 1000 ms failed in output operation 1 (foreachRDD):"
                + " java.lang.IllegalStateException: bad",
            "stopped");
  }

  @Test
  void batch_whose_RDDs_cannot_be_made_is_told_as_failed_without_having_started() {
    Rig.collect(
        new Reading(
            rig.context(),
            Durations.seconds(1),
            (self, time) -> {
              throw new IllegalStateException("no RDD");
            }));
    rig.context().addStreamingListener(listener);

    assertThatThrownBy(() -> rig.run(1)).isExactlyInstanceOf(StreamingException.class);

    assertThat(listener.events)
        .containsExactly(
            "started, zero time 0 ms",
            "submitted 1000 ms at 1000 ms, records {}",
            "failed 1000 ms, outputs, batch 1000 ms failed while its RDDs were made:"
                + " java.lang.IllegalStateException: no RDD",
            "stopped");
  }

  @Test
  void listener_that_fails_on_a_failed_batch_is_suppressed() {
    IllegalStateException bad = new IllegalStateException("bad");
    IllegalStateException worse = new IllegalStateException("worse");
    rig.input("a")
        .foreachRDD(
            rdd -> {
              throw bad;
            });
    rig.context()
        .addStreamingListener(
            new StreamingListener() {
              @Override
              public void onBatchCompleted(BatchInfo batch) {
                throw worse;
              }
            });

    assertThatThrownBy(() -> rig.run(1)).hasCause(bad).hasSuppressedException(worse);
  }

  @Test
  void listener_that_fails_when_a_batch_is_submitted_fails_that_batch() {
    IllegalStateException bad = new IllegalStateException("bad");
    List<String> out = Rig.collect(rig.input("a | b"));
    rig.context()
        .addStreamingListener(
            new StreamingListener() {
              @Override
              public void onBatchSubmitted(BatchInfo batch) {
                if (batch.batchTime().equals(Rig.at(2))) {
                  throw bad;
                }
              }
            });

    assertThatThrownBy(() -> rig.run(2))
        .isExactlyInstanceOf(StreamingException.class)
        .hasMessage(
            "batch 2000 ms failed when the listeners were told of it:"
                + " java.lang.IllegalStateException: bad")
        .hasCause(bad);
    assertThat(out).containsExactly("1000 ms [a]");
  }

  @Test
  void events_of_a_receiver_name_it_and_batches_count_the_records_of_each_stream() {
    rig.context().receiverStream(new Idle()).foreachRDD(rdd -> {});
    Idle second = new Idle();
    second.atStart = new String[] {"a", "b"};
    rig.context().receiverStream(second).foreachRDD(rdd -> {});
    rig.context().addStreamingListener(listener);

    rig.context().start();
    second.reportError("slow");
    second.reportError("slow", new IllegalStateException("why"));
    rig.advance(1);
    second.stop("enough");
    rig.context().stop();

    String first = "EventsTest$Idle-0";
    String last = "EventsTest$Idle-1";
    assertThat(listener.events)
        .filteredOn(event -> event.startsWith("receiver") || event.startsWith("submitted"))
        .containsExactly(
            "receiver started ReceiverInfo[streamId=0, name=%s, active=true, lastErrorMessage=absent]"
                .formatted(first),
            "receiver started ReceiverInfo[streamId=1, name=%s, active=true, lastErrorMessage=absent]"
                .formatted(last),
            "receiver error ReceiverInfo[streamId=1, name=%s, active=true, lastErrorMessage=Maybe(slow)]"
                .formatted(last),
            ("receiver error ReceiverInfo[streamId=1, name=%s, active=true,"
                    + " lastErrorMessage=Maybe(slow: java.lang.IllegalStateException: why)]")
                .formatted(last),
            "submitted 1000 ms at 1000 ms, records {0=0, 1=2}",
            "receiver error ReceiverInfo[streamId=1, name=%s, active=true, lastErrorMessage=Maybe(enough)]"
                .formatted(last),
            "receiver stopped ReceiverInfo[streamId=1, name=%s, active=false, lastErrorMessage=Maybe(enough)]"
                .formatted(last),
            "receiver stopped ReceiverInfo[streamId=0, name=%s, active=false, lastErrorMessage=absent]"
                .formatted(first));
  }

  @Test
  void plug_that_is_a_listener_is_told_without_being_added() {
    List<String> told = new ArrayList<>();
    StreamingContext context =
        StreamingContext.builder()
            .batchInterval(Durations.seconds(1))
            .clock(rig.clock())
            .operators(Operators.of(new ListeningPlug(told)))
            .build();
    GivenBatches.of(context, "a").foreachRDD(rdd -> {});

    context.start();

    assertThat(told).containsExactly("started");
  }

  /**
   * <pre>
   * time (s)   1   2   3   4
   * batch 1    xxxxxxxxx           runs from 1 s to 3 s
   * batch 2        ----x           waits from 2 s to 3 s
   * batch 3            x
   * </pre>
   */
  @Test
  void job_that_outruns_its_interval_lets_batches_queue_and_the_delays_show_it() {
    ThreadedClock clock = ThreadedClock.startingAtZero();
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    List<BatchInfo> submitted = new CopyOnWriteArrayList<>();
    List<BatchInfo> completed = new CopyOnWriteArrayList<>();
    try (StreamingContext context =
        StreamingContext.builder().batchInterval(Durations.seconds(1)).clock(clock).build()) {
      GivenBatches.of(context, "a | b | c")
          .foreachRDD(
              (rdd, time) -> {
                if (time.equals(Rig.at(1))) {
                  running.countDown();
                  go.await();
                }
              });
      context.addStreamingListener(
          new StreamingListener() {
            @Override
            public void onBatchSubmitted(BatchInfo batch) {
              submitted.add(batch);
            }

            @Override
            public void onBatchCompleted(BatchInfo batch) {
              completed.add(batch);
            }
          });
      context.start();
      clock.advance(Durations.seconds(1));
      await("the first job").until(() -> running.getCount() == 0);

      clock.advance(Durations.seconds(2));
      assertThat(submitted).extracting(BatchInfo::batchTime).containsExactly(at(1), at(2), at(3));
      assertThat(completed).as("the first still runs").isEmpty();
      go.countDown();
      await("all three").until(() -> completed.size() == 3);
    }

    assertThat(completed)
        .extracting(BatchInfo::schedulingDelay)
        .containsExactly(seconds(0), seconds(1), seconds(0));
    assertThat(completed)
        .extracting(BatchInfo::processingDelay)
        .containsExactly(seconds(2), seconds(0), seconds(0));
    assertThat(completed)
        .extracting(BatchInfo::totalDelay)
        .containsExactly(seconds(2), seconds(1), seconds(0));
    assertThat(completed.get(0).outputs().get(0).duration()).isEqualTo(seconds(2));
    assertThat(submitted)
        .allSatisfy(batch -> assertThat(batch.schedulingDelay()).isEqualTo(Maybe.absent()));
  }

  private static Maybe<Duration> seconds(long n) {
    return Maybe.of(Durations.seconds(n));
  }

  @Test
  void context_that_never_started_tells_of_its_stop_alone() {
    rig.context().addStreamingListener(listener);

    rig.context().stop();

    assertThat(listener.events).containsExactly("stopped");
  }

  private StreamingListener named(String name) {
    return new StreamingListener() {
      @Override
      public void onStreamingStarted(Time zeroTime) {
        listener.events.add(name);
      }
    };
  }

  /** Writes down everything it is told. */
  private static final class Recording implements StreamingListener {
    private final List<String> events = new ArrayList<>();

    @Override
    public void onStreamingStarted(Time zeroTime) {
      events.add("started, zero time " + zeroTime);
    }

    @Override
    public void onBatchSubmitted(BatchInfo batch) {
      events.add(
          "submitted %s at %s, records %s"
              .formatted(batch.batchTime(), batch.submissionTime(), batch.recordsByStream()));
    }

    @Override
    public void onBatchStarted(BatchInfo batch) {
      events.add("started " + batch.batchTime() + " at " + batch.processingStartTime().get());
    }

    @Override
    public void onBatchCompleted(BatchInfo batch) {
      String outputs =
          batch.outputs().stream().map(output -> " " + output.id()).collect(Collectors.joining());
      String failure = batch.failure().isPresent() ? ", " + batch.failure().get().getMessage() : "";
      events.add(
          (failure.isEmpty() ? "completed " : "failed ")
              + batch.batchTime()
              + ", outputs"
              + outputs
              + failure);
    }

    @Override
    public void onOutputOperationStarted(OutputInfo output) {
      events.add(show(output) + " started at " + output.startTime().get());
    }

    @Override
    public void onOutputOperationCompleted(OutputInfo output) {
      events.add(
          show(output)
              + (output.failure().isPresent()
                  ? " failed by " + output.failure().get()
                  : " completed in " + output.duration().get()));
    }

    private static String show(OutputInfo output) {
      return "output %d %s of %s".formatted(output.id(), output.name(), output.batchTime());
    }

    @Override
    public void onReceiverStarted(ReceiverInfo receiver) {
      events.add("receiver started " + receiver);
    }

    @Override
    public void onReceiverError(ReceiverInfo receiver) {
      events.add("receiver error " + receiver);
    }

    @Override
    public void onReceiverStopped(ReceiverInfo receiver) {
      events.add("receiver stopped " + receiver);
    }

    @Override
    public void onStreamingStopped() {
      events.add("stopped");
    }
  }

  /** A plug that listens. */
  private record ListeningPlug(List<String> told) implements OperatorFamily, StreamingListener {
    @Override
    public void onStreamingStarted(Time zeroTime) {
      told.add("started");
    }
  }

  /** A receiver that stores a few records at its start. */
  private static final class Idle extends Receiver<String> {
    private static final long serialVersionUID = 1;
    private String[] atStart = {};

    @Override
    public void onStart() {
      List.of(atStart).forEach(this::store);
    }

    @Override
    public void onStop() {}
  }
}
