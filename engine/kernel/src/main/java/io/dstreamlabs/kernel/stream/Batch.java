package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Clock;
import io.dstreamlabs.kernel.StreamingException;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.event.BatchInfo;
import io.dstreamlabs.kernel.event.OutputInfo;
import java.util.List;

/**
 * One batch, from the moment at which the inputs handed over what they had. It knows what it is doing, so
 * that its failure can say so.
 *
 * <p>Run once, by one thread.
 */
final class Batch {
  private final BatchInfo info;
  private final List<Throwable> troubles;
  private final Clock clock;
  private OutputInfo output;
  private String doing = "while its records were taken from the inputs";

  private Batch(BatchInfo info, List<Throwable> troubles, Clock clock) {
    this.info = info;
    this.troubles = troubles;
    this.clock = clock;
  }

  /** Takes what the inputs have; what one of them throws fails the batch when its turn comes. */
  static Batch cut(Time batchTime, List<InputDStream<?>> inputs, Clock clock) {
    try {
      long received = 0;
      for (InputDStream<?> input : inputs) {
        received += input.onBatchEnd(batchTime);
      }
      return new Batch(new BatchInfo(batchTime, clock.now(), received), List.of(), clock);
    } catch (Throwable e) { // an Error of a user's input fails the batch as well
      return new Batch(new BatchInfo(batchTime, clock.now(), 0), List.of(e), clock);
    }
  }

  /** Makes the RDDs, runs the outputs, and forgets what nobody will read again. */
  void run(StreamGraph graph, Listeners listeners) throws Throwable {
    if (!troubles.isEmpty()) {
      throw troubles.get(0);
    }
    doing = "because a listener of its receivers failed";
    listeners.rethrowTrouble();
    doing = "while its RDDs were made";
    listeners.tell(listener -> listener.onBatchSubmitted(info));
    List<Job> jobs = graph.jobsAt(info.batchTime());
    Time processingStart = clock.now();
    listeners.tell(listener -> listener.onBatchStarted(info, processingStart));
    for (Job job : jobs) {
      output = job.info();
      listeners.tell(listener -> listener.onOutputOperationStarted(job.info()));
      job.work().run();
      listeners.tell(listener -> listener.onOutputOperationCompleted(job.info()));
    }
    output = null;
    doing = "after its last output operation";
    Time processingEnd = clock.now();
    listeners.tell(listener -> listener.onBatchCompleted(info, processingStart, processingEnd));
    graph.forget(info.batchTime());
    doing = "while a checkpoint was written after it";
  }

  Time time() {
    return info.batchTime();
  }

  /** That {@code e} failed this batch, in what it is doing. */
  StreamingException failedBy(Throwable e) {
    return new StreamingException(info.batchTime(), output == null ? doing : in(output), e);
  }

  private static String in(OutputInfo output) {
    return "in output operation " + output.id() + " (" + output.name() + ")";
  }
}
