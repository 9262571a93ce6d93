package io.dstreamlabs.kernel.event;

import io.dstreamlabs.kernel.Time;

/**
 * Is told what a context does, on the thread that does it and in that order.
 *
 * <pre>
 * StreamingStarted
 *   BatchSubmitted 1   BatchStarted 1   ( OutputOperationStarted  OutputOperationCompleted )*   BatchCompleted 1
 *   BatchSubmitted 2   ...
 * StreamingStopped
 * </pre>
 *
 * <p>What concerns batches comes from one thread; what concerns receivers comes from others, at any time
 * between. A listener that throws fails the batch, or, when it was told of a receiver, the next one;
 * those behind it are not told. One that takes long delays the work. {@code stop()} called by a listener
 * returns at once.
 */
public interface StreamingListener {

  /** The context started; the first batch is one interval after {@code zeroTime}. */
  default void onStreamingStarted(Time zeroTime) {}

  /** The turn of a batch has come, which was put in the queue at its submission time. */
  default void onBatchSubmitted(BatchInfo batch) {}

  /** The RDDs of a batch are described, and its output operations begin. */
  default void onBatchStarted(BatchInfo batch, Time processingStart) {}

  /** All output operations of a batch are done; not called for one that failed. */
  default void onBatchCompleted(BatchInfo batch, Time processingStart, Time processingEnd) {}

  /** An output operation begins. */
  default void onOutputOperationStarted(OutputInfo output) {}

  /** An output operation is done; not called for one that failed. */
  default void onOutputOperationCompleted(OutputInfo output) {}

  /** A receiver is about to be started, also when it starts again. */
  default void onReceiverStarted(int streamId) {}

  /** A receiver met a problem; it may be restarted. */
  default void onReceiverError(int streamId, String message) {}

  /** A receiver ended for good; told once. */
  default void onReceiverStopped(int streamId) {}

  /** The context stopped, also one that was never started; nobody's waiting for the end is over yet. */
  default void onStreamingStopped() {}
}
