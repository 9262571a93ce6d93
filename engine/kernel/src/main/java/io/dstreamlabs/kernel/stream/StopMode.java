package io.dstreamlabs.kernel.stream;

/** What becomes of work that is under way when a context stops. */
public enum StopMode {
  /** The running batch is finished; those that wait are dropped. */
  NOW,
  /** Everything that was received is processed, in a last batch if need be. */
  DRAIN
}
