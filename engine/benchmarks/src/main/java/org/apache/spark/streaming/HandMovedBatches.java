package org.apache.spark.streaming;

import java.util.concurrent.Semaphore;
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

  /** Moves the clock on by one batch, and waits until that batch is done. */
  public void next() throws InterruptedException {
    ManualClock clock = (ManualClock) context.scheduler().clock();
    clock.advance(context.graph().batchDuration().milliseconds());
    completed.acquire();
  }

  @Override
  public void onBatchCompleted(StreamingListenerBatchCompleted batch) {
    completed.release();
  }
}
