package io.dstreamlabs.testkit;

/** Whether the order of an RDD's records counts. */
enum RecordOrder {
  /** It counts. */
  GIVEN,
  /** It does not. */
  ANY
}
