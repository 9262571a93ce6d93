package org.apache.spark.streaming;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.spark.streaming.api.java.JavaStreamingContext;
import org.apache.spark.streaming.scheduler.StreamingListener;
import org.apache.spark.streaming.scheduler.StreamingListenerBatchCompleted;
import org.apache.spark.util.ManualClock;

/** Runs the batches of a Spark context one at a time. It is in this package because the clock is. */
@SuppressWarnings(
    "deprecation") // Spark calls its DStreams a thing of the past; they are the peer here
public final class HandMovedBatches implements StreamingListener {
  private final StreamingContext context;
  private final Semaphore completed = new Semaphore(0);

  private HandMovedBatches(StreamingContext context) {
    this.context = context;
  }

  /** The batches of {@code java}, whose clock is a manual one; made before it is started. */
  public static HandMovedBatches of(JavaStreamingContext java) {
    HandMovedBatches batches = new HandMovedBatches(java.ssc());
    java.ssc().addStreamingListener(batches);
    return batches;
  }

  /**
   * Moves the clock on, and waits until the last batch on the way is done. Spark tells nothing of a batch
   * without output, so only the last may have one.
   *
   * @param n how many batches
   * @throws IllegalStateException if it is not done within a minute; Spark's log says why
   */
  public void next(int n) throws InterruptedException {
    ManualClock clock = (ManualClock) context.scheduler().clock();
    clock.advance(n * context.graph().batchDuration().milliseconds());
    if (!completed.tryAcquire(1, TimeUnit.MINUTES)) {
      throw new IllegalStateException("Spark did not complete a batch within a minute");
    }
  }

  @Override
  public void onBatchCompleted(StreamingListenerBatchCompleted batch) {
    completed.release();
  }
}
