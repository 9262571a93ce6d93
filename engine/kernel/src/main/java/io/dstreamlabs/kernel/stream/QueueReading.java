package io.dstreamlabs.kernel.stream;

/** How many RDDs a batch takes from a queue. */
public enum QueueReading {
  /** One; the others wait for the next batches. */
  ONE_AT_A_TIME,
  /** All that are there, as one RDD. */
  ALL
}
