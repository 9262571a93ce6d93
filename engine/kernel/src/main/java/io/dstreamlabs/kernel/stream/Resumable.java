package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Time;

/** An input that, after a restart, must know how far its batches had come; a subclass of {@link InputDStream}. */
public interface Resumable {

  /**
   * How far the batches up to {@code batchTime} came: plain data, which the context's codec takes. Called on
   * the thread of the batches, while a later batch may have been cut.
   */
  Object positionAfter(Time batchTime);

  /** Goes on from a position; called before {@link InputDStream#onStart}. */
  void resumeFrom(Object position);
}
