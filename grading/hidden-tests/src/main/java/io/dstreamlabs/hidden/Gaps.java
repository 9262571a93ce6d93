package io.dstreamlabs.hidden;

/** Which of the batches that are drawn from a seed have no record, and which no RDD. */
public enum Gaps {
  /** Every batch has records. */
  NONE,
  /** Some batches are without records. */
  EMPTY,
  /** Some are without records, and some have no RDD. */
  ABSENT
}
