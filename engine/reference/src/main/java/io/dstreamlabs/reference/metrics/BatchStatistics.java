package io.dstreamlabs.reference.metrics;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.event.BatchInfo;
import io.dstreamlabs.kernel.event.StreamingListener;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Figures of the last batches, for whoever asks; add it with {@code addStreamingListener}. Batches that failed
 * do not count. It keeps one event per batch. Thread-safe.
 */
public final class BatchStatistics implements StreamingListener {
  private static final int SPARKS = 10;
  private static final double MILLIS_PER_SECOND = 1000;

  private final int batches;
  private final Deque<BatchInfo> last = new ArrayDeque<>();

  private BatchStatistics(int batches) {
    this.batches = batches;
  }

  /** Of the last ten batches, as in Spark. */
  public static BatchStatistics standard() {
    return ofLast(SPARKS);
  }

  /**
   * Of the last {@code batches} batches.
   *
   * @param batches 1 or more
   * @throws IllegalArgumentException if it is not
   */
  public static BatchStatistics ofLast(int batches) {
    if (batches < 1) {
      throw new IllegalArgumentException("batches is " + batches + ", but must be 1 or more");
    }
    return new BatchStatistics(batches);
  }

  @Override
  public synchronized void onBatchCompleted(BatchInfo batch) {
    if (batch.failure().isPresent()) {
      return;
    }
    last.add(batch);
    if (last.size() > batches) {
      last.remove();
    }
  }

  /** The figures as they are now; does not change any more. */
  public synchronized Snapshot snapshot() {
    return new Snapshot(
        last.size(),
        last.stream().mapToLong(BatchInfo::numRecords).sum(),
        recordsPerSecond(),
        spread(BatchInfo::schedulingDelay),
        spread(BatchInfo::processingDelay),
        spread(BatchInfo::totalDelay));
  }

  private Distribution spread(Function<BatchInfo, Maybe<Duration>> delay) {
    return Distribution.of(
        last.stream().map(batch -> delay.apply(batch).orElse(Duration.ZERO)).toList());
  }

  /** What came between the first and the last batch time, per second. */
  private Maybe<Double> recordsPerSecond() {
    if (last.size() < 2) {
      return Maybe.absent();
    }
    List<BatchInfo> all = new ArrayList<>(last);
    BatchInfo first = all.get(0);
    long records = all.stream().skip(1).mapToLong(BatchInfo::numRecords).sum();
    long ms = last.getLast().batchTime().minus(first.batchTime()).toMillis();
    return Maybe.of(records * MILLIS_PER_SECOND / ms);
  }

  @Override
  public String toString() {
    return snapshot().toString();
  }

  /**
   * Figures of some batches.
   *
   * @param batches how many batches these are
   * @param records how many records they had
   * @param recordsPerSecond how many came in per second; absent if there are not two batches yet
   * @param schedulingDelay how long they waited for their turn
   * @param processingDelay how long they ran
   * @param totalDelay how long it took from the queue to the end
   */
  public record Snapshot(
      int batches,
      long records,
      Maybe<Double> recordsPerSecond,
      Distribution schedulingDelay,
      Distribution processingDelay,
      Distribution totalDelay) {

    /** Four lines: how much, and one for each delay. */
    @Override
    public String toString() {
      String rate =
          recordsPerSecond.isPresent()
              ? String.format(Locale.ROOT, ", %.1f records/s", recordsPerSecond.get())
              : "";
      return String.join(
          "\n",
          "last %d batches: %d records%s".formatted(batches, records, rate),
          "scheduling delay: " + schedulingDelay,
          "processing delay: " + processingDelay,
          "total delay: " + totalDelay);
    }
  }
}
