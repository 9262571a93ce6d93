package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Clock;
import io.dstreamlabs.kernel.StreamingException;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.event.BatchInfo;
import io.dstreamlabs.kernel.event.OutputInfo;
import io.dstreamlabs.kernel.event.StreamingListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * One batch, from the moment at which the inputs handed over what they had. It knows what it is doing, so
 * that its failure can say so.
 *
 * <p>Submitted, and then run once, by one thread each.
 */
final class Batch {
  private final List<Throwable> troubles = new ArrayList<>();
  private final List<OutputInfo> outputs = new ArrayList<>();
  private final Clock clock;
  private BatchInfo info;
  private String doing = "while its records were taken from the inputs";
  private boolean ended;

  private Batch(BatchInfo info, Clock clock) {
    this.info = info;
    this.clock = clock;
  }

  /** Takes what the inputs have; what one of them throws fails the batch when its turn comes. */
  static Batch cut(Time batchTime, List<InputDStream<?>> inputs, Clock clock) {
    try {
      Map<Integer, Long> records = new TreeMap<>();
      for (int id = 0; id < inputs.size(); id++) {
        records.put(id, inputs.get(id).onBatchEnd(batchTime));
      }
      return new Batch(BatchInfo.submitted(batchTime, clock.now(), records), clock);
    } catch (Throwable e) { // an Error of a user's input fails the batch as well
      Batch batch = new Batch(BatchInfo.submitted(batchTime, clock.now(), Map.of()), clock);
      batch.troubles.add(e);
      return batch;
    }
  }

  /** Tells that the batch waits now; a listener that throws fails it when its turn comes. */
  Batch submitted(Listeners listeners) {
    try {
      listeners.tell(listener -> listener.onBatchSubmitted(info));
    } catch (Throwable e) { // the clock must go on
      if (troubles.isEmpty()) {
        doing = "when the listeners were told of it";
      }
      troubles.add(e);
    }
    return this;
  }

  /**
   * Makes the RDDs, runs the outputs, and forgets what nobody will read again.
   *
   * @param save writes a checkpoint after it, if one is due
   * @throws StreamingException whatever went wrong
   */
  void run(StreamGraph graph, Listeners listeners, Consumer<Time> save) {
    try {
      start(graph, listeners);
      listeners.tell(listener -> listener.onBatchCompleted(info));
      graph.forget(info.batchTime());
      doing = "while a checkpoint was written after it";
      save.accept(info.batchTime());
    } catch (Throwable e) { // an Error of a user's function fails the batch as well
      throw failed(new StreamingException(info.batchTime(), doing, e), listeners);
    }
  }

  private void start(StreamGraph graph, Listeners listeners) throws Throwable {
    Time processingStart = clock.now();
    info = info.startedAt(processingStart);
    if (!troubles.isEmpty()) {
      throw troubles.get(0);
    }
    doing = "because a listener of its receivers failed";
    listeners.rethrowTrouble();
    doing = "while its RDDs were made";
    List<Job> jobs = graph.jobsAt(info.batchTime());
    listeners.tell(listener -> listener.onBatchStarted(info));
    for (Job job : jobs) {
      run(job, listeners);
    }
    doing = "after its last output operation";
    info = info.completedAt(clock.now(), outputs);
    ended = true;
  }

  private void run(Job job, Listeners listeners) throws Throwable {
    OutputInfo started = job.info().startedAt(clock.now());
    doing = "in output operation " + started.id() + " (" + started.name() + ")";
    listeners.tell(listener -> listener.onOutputOperationStarted(started));
    try {
      job.work().run();
    } catch (Throwable e) {
      OutputInfo failed = started.failedAt(clock.now(), e);
      outputs.add(failed);
      tellAlthough(e, listeners, listener -> listener.onOutputOperationCompleted(failed));
      throw e;
    }
    OutputInfo completed = started.completedAt(clock.now());
    outputs.add(completed);
    listeners.tell(listener -> listener.onOutputOperationCompleted(completed));
  }

  /** Tells of {@code failure}, unless a listener was told of the end already. */
  private StreamingException failed(StreamingException failure, Listeners listeners) {
    if (!ended) {
      info = info.failedAt(clock.now(), outputs, failure);
      tellAlthough(failure, listeners, listener -> listener.onBatchCompleted(info));
    }
    return failure;
  }

  /** Tells although something failed already; what a listener throws besides is suppressed. */
  private static void tellAlthough(
      Throwable failure, Listeners listeners, Consumer<StreamingListener> event) {
    try {
      listeners.tell(event);
    } catch (RuntimeException | Error e) {
      if (e != failure) {
        failure.addSuppressed(e);
      }
    }
  }
}
