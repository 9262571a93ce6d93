package io.dstreamlabs.kernel.event;

import io.dstreamlabs.kernel.Time;

/**
 * Is told what a context does, on the thread that does it and in that order. A listener that throws
 * fails the batch; one that takes long delays it.
 */
public interface StreamingListener {

  /** The context started; the first batch is one interval after {@code zeroTime}. */
  default void onStreamingStarted(Time zeroTime) {}

  /** A batch was put in the queue. */
  default void onBatchSubmitted(BatchInfo batch) {}

  /** Work on a batch begins at {@code processingStart}. */
  default void onBatchStarted(BatchInfo batch, Time processingStart) {}

  /** All output operations of a batch are done; not called for one that failed. */
  default void onBatchCompleted(BatchInfo batch, Time processingStart, Time processingEnd) {}

  /** An output operation begins. */
  default void onOutputOperationStarted(OutputInfo output) {}

  /** An output operation is done; not called for one that failed. */
  default void onOutputOperationCompleted(OutputInfo output) {}

  /** A receiver was started, also when it starts again. */
  default void onReceiverStarted(int streamId) {}

  /** A receiver met a problem; it may be restarted. */
  default void onReceiverError(int streamId, String message) {}

  /** A receiver ended for good. */
  default void onReceiverStopped(int streamId) {}

  /** The context stopped. */
  default void onStreamingStopped() {}
}
