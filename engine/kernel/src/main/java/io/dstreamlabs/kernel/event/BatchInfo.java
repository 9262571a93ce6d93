package io.dstreamlabs.kernel.event;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.StreamingException;
import io.dstreamlabs.kernel.Time;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One batch, as far as it has come.
 *
 * <pre>
 * batchTime   submissionTime      processingStartTime                processingEndTime
 *     |  cut        |  schedulingDelay     |        processingDelay         |
 *                   +------------------ totalDelay -------------------------+
 * </pre>
 *
 * @param batchTime the end of the batch
 * @param submissionTime when it was put in the queue
 * @param recordsByStream how many records each input stream took in for it; 0 for one that does not count,
 *     such as a queue; empty if they could not be taken in
 * @param processingStartTime when its turn came; absent while it waits
 * @param processingEndTime when it was done, or failed; absent before
 * @param outputs its output operations that were begun, in order
 * @param failure what failed it
 */
public record BatchInfo(
    Time batchTime,
    Time submissionTime,
    Map<Integer, Long> recordsByStream,
    Maybe<Time> processingStartTime,
    Maybe<Time> processingEndTime,
    List<OutputInfo> outputs,
    Maybe<StreamingException> failure) {

  /** Copies the map, in order of its keys, and the list. */
  public BatchInfo {
    recordsByStream = Collections.unmodifiableMap(new TreeMap<>(recordsByStream));
    outputs = List.copyOf(outputs);
  }

  /** A batch that was put in the queue. */
  public static BatchInfo submitted(
      Time batchTime, Time submissionTime, Map<Integer, Long> recordsByStream) {
    return new BatchInfo(
        batchTime,
        submissionTime,
        recordsByStream,
        Maybe.absent(),
        Maybe.absent(),
        List.of(),
        Maybe.absent());
  }

  /** This batch when its turn has come. */
  public BatchInfo startedAt(Time start) {
    return new BatchInfo(
        batchTime,
        submissionTime,
        recordsByStream,
        Maybe.of(start),
        processingEndTime,
        outputs,
        failure);
  }

  /** This batch when all is done. */
  public BatchInfo completedAt(Time end, List<OutputInfo> itsOutputs) {
    return endedAt(end, itsOutputs, Maybe.absent());
  }

  /** This batch when {@code why} has ended it. */
  public BatchInfo failedAt(Time end, List<OutputInfo> itsOutputs, StreamingException why) {
    return endedAt(end, itsOutputs, Maybe.of(why));
  }

  private BatchInfo endedAt(Time end, List<OutputInfo> itsOutputs, Maybe<StreamingException> why) {
    return new BatchInfo(
        batchTime,
        submissionTime,
        recordsByStream,
        processingStartTime,
        Maybe.of(end),
        itsOutputs,
        why);
  }

  /** How many records all input streams took in for it. */
  public long numRecords() {
    return recordsByStream.values().stream().mapToLong(records -> records).sum();
  }

  /** How long it waited for its turn; absent while it waits. */
  public Maybe<Duration> schedulingDelay() {
    return between(Maybe.of(submissionTime), processingStartTime);
  }

  /** How long it took from its turn to its end; absent before. */
  public Maybe<Duration> processingDelay() {
    return between(processingStartTime, processingEndTime);
  }

  /** How long it took from the queue to its end; absent before. */
  public Maybe<Duration> totalDelay() {
    return between(Maybe.of(submissionTime), processingEndTime);
  }

  static Maybe<Duration> between(Maybe<Time> from, Maybe<Time> to) {
    return from.isPresent() && to.isPresent()
        ? Maybe.of(to.get().minus(from.get()))
        : Maybe.absent();
  }
}
