package io.dstreamlabs.kernel.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.Durations;
import io.dstreamlabs.kernel.StreamingException;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.event.BatchInfo;
import io.dstreamlabs.kernel.event.OutputInfo;
import io.dstreamlabs.kernel.event.StreamingListener;
import io.dstreamlabs.kernel.receiver.Receiver;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

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
            "submitted BatchInfo[batchTime=1000 ms, submissionTime=1000 ms, receivedRecords=0]",
            "batch 1000 ms started at 1000 ms",
            "output started OutputInfo[batchTime=1000 ms, id=0, name=foreachRDD]",
            "job of foreachRDD",
            "output completed OutputInfo[batchTime=1000 ms, id=0, name=foreachRDD]",
            "output started OutputInfo[batchTime=1000 ms, id=1, name=foreachRDD]",
            "job of the second",
            "output completed OutputInfo[batchTime=1000 ms, id=1, name=foreachRDD]",
            "batch 1000 ms completed, from 1000 ms to 1000 ms",
            "submitted BatchInfo[batchTime=2000 ms, submissionTime=2000 ms, receivedRecords=0]",
            "batch 2000 ms started at 2000 ms",
            "output started OutputInfo[batchTime=2000 ms, id=1, name=foreachRDD]",
            "job of the second",
            "output completed OutputInfo[batchTime=2000 ms, id=1, name=foreachRDD]",
            "batch 2000 ms completed, from 2000 ms to 2000 ms",
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
            "submitted BatchInfo[batchTime=3000 ms, submissionTime=3000 ms, receivedRecords=0]",
            "batch 3000 ms started at 3000 ms",
            "output started OutputInfo[batchTime=3000 ms, id=0, name=foreachRDD]",
            "output completed OutputInfo[batchTime=3000 ms, id=0, name=foreachRDD]",
            "batch 3000 ms completed, from 3000 ms to 3000 ms");
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
  void failed_output_and_its_batch_are_not_completed() {
    rig.input("a")
        .foreachRDD(
            rdd -> {
              throw new IllegalStateException("bad");
            });
    rig.context().addStreamingListener(listener);

    assertThatThrownBy(() -> rig.run(1)).isExactlyInstanceOf(StreamingException.class);

    assertThat(listener.events)
        .containsExactly(
            "started, zero time 0 ms",
            "submitted BatchInfo[batchTime=1000 ms, submissionTime=1000 ms, receivedRecords=0]",
            "batch 1000 ms started at 1000 ms",
            "output started OutputInfo[batchTime=1000 ms, id=0, name=foreachRDD]",
            "stopped");
  }

  @Test
  void events_of_a_receiver_come_with_its_number_and_batches_with_its_records() {
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

    assertThat(listener.events)
        .filteredOn(event -> event.startsWith("receiver") || event.startsWith("submitted"))
        .containsExactly(
            "receiver 0 started",
            "receiver 1 started",
            "receiver 1 error: slow",
            "receiver 1 error: slow: java.lang.IllegalStateException: why",
            "submitted BatchInfo[batchTime=1000 ms, submissionTime=1000 ms, receivedRecords=2]",
            "receiver 1 error: enough",
            "receiver 1 stopped",
            "receiver 0 stopped");
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
      events.add("submitted " + batch);
    }

    @Override
    public void onBatchStarted(BatchInfo batch, Time processingStart) {
      events.add("batch " + batch.batchTime() + " started at " + processingStart);
    }

    @Override
    public void onBatchCompleted(BatchInfo batch, Time processingStart, Time processingEnd) {
      events.add(
          "batch %s completed, from %s to %s"
              .formatted(batch.batchTime(), processingStart, processingEnd));
    }

    @Override
    public void onOutputOperationStarted(OutputInfo output) {
      events.add("output started " + output);
    }

    @Override
    public void onOutputOperationCompleted(OutputInfo output) {
      events.add("output completed " + output);
    }

    @Override
    public void onReceiverStarted(int streamId) {
      events.add("receiver " + streamId + " started");
    }

    @Override
    public void onReceiverError(int streamId, String message) {
      events.add("receiver " + streamId + " error: " + message);
    }

    @Override
    public void onReceiverStopped(int streamId) {
      events.add("receiver " + streamId + " stopped");
    }

    @Override
    public void onStreamingStopped() {
      events.add("stopped");
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
