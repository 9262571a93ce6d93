package io.dstreamlabs.kernel.stream;

/** Where a context is in its life; it goes through them once, in this order. */
public enum StreamingContextState {
  /** The graph is being built. */
  INITIALIZED,
  /** Batches run. */
  ACTIVE,
  /** It ended, and cannot start again. */
  STOPPED
}
