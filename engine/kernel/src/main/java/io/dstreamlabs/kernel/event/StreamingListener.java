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
 * <p>A batch is submitted when its interval is over, by the thread that watches the clock; all else about
 * batches comes from the thread that runs them, one batch after another. So while a batch takes longer than
 * its interval, the next ones are submitted, and wait:
 *
 * <pre>
 * clock      BatchSubmitted 1               BatchSubmitted 2               BatchSubmitted 3
 * batches       BatchStarted 1 ................................. BatchCompleted 1   BatchStarted 2
 * </pre>
 *
 * <p>What concerns receivers comes from other threads, at any time between. A listener that throws fails the
 * batch, or, when it was told of a receiver, the next one; those behind it are not told. One that takes long
 * delays the work. {@code stop()} called by a listener returns at once.
 */
public interface StreamingListener {

  /** The context started; the first batch is one interval after {@code zeroTime}. */
  default void onStreamingStarted(Time zeroTime) {}

  /** A batch was put in the queue. One that a stop drops is heard of no more. */
  default void onBatchSubmitted(BatchInfo batch) {}

  /** The RDDs of a batch are described, and its output operations begin. */
  default void onBatchStarted(BatchInfo batch) {}

  /** All output operations of a batch are done, or it failed: see {@link BatchInfo#failure}. */
  default void onBatchCompleted(BatchInfo batch) {}

  /** An output operation begins. */
  default void onOutputOperationStarted(OutputInfo output) {}

  /** An output operation is done, or it failed: see {@link OutputInfo#failure}. */
  default void onOutputOperationCompleted(OutputInfo output) {}

  /** A receiver is about to be started, also when it starts again. */
  default void onReceiverStarted(ReceiverInfo receiver) {}

  /** A receiver met a problem, the last one in {@code receiver}; it may be restarted. */
  default void onReceiverError(ReceiverInfo receiver) {}

  /** A receiver ended for good; told once. */
  default void onReceiverStopped(ReceiverInfo receiver) {}

  /** The context stopped, also one that was never started; nobody's waiting for the end is over yet. */
  default void onStreamingStopped() {}
}
