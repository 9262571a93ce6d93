package io.dstreamlabs.reference.receiver;

import io.dstreamlabs.kernel.Clock;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.event.BatchInfo;
import io.dstreamlabs.kernel.event.StreamingListener;
import io.dstreamlabs.kernel.receiver.RateLimiter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Back-pressure: each receiver may store as many records per second as the program has shown that it can process,
 * so that batches do not queue up.
 *
 * <pre>
 * batch completed -> delays, records of each stream -> new rate of each receiver -> threads that store wait
 *                                                                                -> their peers wait
 * </pre>
 *
 * <p>The rate follows a {@linkplain PidEstimator controller} with Spark's constants, and is never below 100
 * records per second. It learns from the context's events by itself, as a plug; so each context needs one of its
 * own. Waits are as {@link RateLimit} says.
 */
public final class PidRateLimit implements RateLimiter, StreamingListener {
  private static final long serialVersionUID = 1;

  private final long mostPerSecond;
  private final transient Map<Integer, Controlled> streams = new ConcurrentHashMap<>();
  private transient volatile Time previousBatch = new Time(0);

  /** One receiver. */
  private record Controlled(TickedPermits permits, PidEstimator estimator) {}

  private PidRateLimit(long mostPerSecond) {
    this.mostPerSecond = mostPerSecond;
  }

  /** No limit until two batches have shown what the program can do. */
  public static PidRateLimit unbounded() {
    return new PidRateLimit(TickedPermits.UNLIMITED);
  }

  /**
   * That many until two batches have shown what the program can do, and never more.
   *
   * @param recordsPerSecond for each receiver; 1 or more
   * @throws IllegalArgumentException if it is not
   */
  public static PidRateLimit atMost(long recordsPerSecond) {
    return new PidRateLimit(RateLimit.require(recordsPerSecond));
  }

  @Override
  public Permits open(int streamId, Clock clock) {
    Controlled controlled =
        new Controlled(new TickedPermits(clock, mostPerSecond), new PidEstimator());
    if (streams.putIfAbsent(streamId, controlled) != null) {
      throw new IllegalStateException(
          "the rate limit belongs to another context already: make a new one for each");
    }
    return controlled.permits();
  }

  @Override
  public void onStreamingStarted(Time zeroTime) {
    previousBatch = zeroTime;
  }

  @Override
  public void onBatchCompleted(BatchInfo batch) {
    if (!batch.failure().isPresent()) {
      streams.forEach((streamId, controlled) -> adapt(controlled, streamId, batch));
    }
    previousBatch = batch.batchTime();
  }

  private void adapt(Controlled controlled, int streamId, BatchInfo batch) {
    controlled
        .estimator()
        .after(
            batch.processingEndTime().get(),
            batch.recordsByStream().getOrDefault(streamId, 0L),
            batch.processingDelay().get(),
            batch.schedulingDelay().get(),
            batch.batchTime().minus(previousBatch))
        .ifPresent(rate -> controlled.permits().setRate(Math.min(rate, mostPerSecond)));
  }
}
