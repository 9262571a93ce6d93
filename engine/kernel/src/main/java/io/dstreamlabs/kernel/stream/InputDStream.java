package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Time;

/**
 * A stream that comes from outside. It slides by the batch interval, and the kernel computes it at every
 * batch, in order, whether anybody reads it or not.
 *
 * @param <T> the records
 */
public abstract class InputDStream<T> extends DStream<T> {
  private static final long serialVersionUID = 1;

  /** An input of {@code context}. */
  protected InputDStream(StreamingContext context) {
    super(context, context.batchInterval());
  }

  /**
   * Called once, before the first batch. What it throws leaves {@code start()}, and stops the context.
   */
  protected void onStart(Time zeroTime) {}

  /**
   * Called when the batch at {@code batchTime} ends, before it is queued: what came goes into it. What it
   * throws fails that batch.
   *
   * @return how many records were received for it
   */
  protected long onBatchEnd(Time batchTime) {
    return 0;
  }

  /**
   * Called once, when no more is taken in; what came so far may still go into a last batch. Also called
   * when {@code onStart} failed, or was not reached. What it throws is told by {@code awaitTermination}.
   */
  protected void onStop() {}

  /** Whether records are waiting that no batch has had yet, so that a draining stop adds one. */
  protected boolean mayHoldBack() {
    return false;
  }
}
