package io.dstreamlabs.kernel.direct;

import java.io.Serializable;

/**
 * The records of a partition from one offset up to another.
 *
 * <pre>
 * offset           0  1  2  3  4  5
 * words-0          a  b  c  d  e  f
 * words-0[2, 5)          c  d  e
 * </pre>
 *
 * @param partition its name in the source, such as {@code words-0}; not blank
 * @param fromOffset the first one; 0 or more
 * @param untilOffset the one behind the last; {@code fromOffset} or more
 */
public record OffsetRange(String partition, long fromOffset, long untilOffset)
    implements Serializable {
  private static final long serialVersionUID = 1;

  /** Checks the numbers. */
  public OffsetRange {
    if (partition == null || partition.isBlank()) {
      throw new IllegalArgumentException("partition is blank: give its name, such as \"words-0\"");
    }
    if (fromOffset < 0 || untilOffset < fromOffset) {
      throw new IllegalArgumentException(
          "fromOffset is %d and untilOffset is %d, but must be 0 or more, and not less than that"
              .formatted(fromOffset, untilOffset));
    }
  }

  /** How many offsets it has, and so records, if the source gives one to each. */
  public long count() {
    return untilOffset - fromOffset;
  }

  /** Whether it has none. */
  public boolean isEmpty() {
    return count() == 0;
  }

  /**
   * Fails unless the partition still has all of this range, for what is left must not be taken for all; an
   * empty range never fails.
   *
   * @param earliestOffset the first that the partition has
   * @param latestOffset the one behind its last
   * @throws IllegalStateException if a part is gone, or is not there
   */
  public void requireWithin(long earliestOffset, long latestOffset) {
    if (!isEmpty() && fromOffset < earliestOffset) {
      throw new IllegalStateException(
          "the records of %s are gone: the earliest offset of %s is %d now. Let the source keep records until their batches are done; to go on without them, start at that offset, in an empty directory"
              .formatted(this, partition, earliestOffset));
    }
    if (!isEmpty() && untilOffset > latestOffset) {
      throw new IllegalStateException(
          "the records of %s are not there: the latest offset of %s is %d. If it was made anew, start in an empty directory"
              .formatted(this, partition, latestOffset));
    }
  }

  @Override
  public String toString() {
    return "%s[%d, %d)".formatted(partition, fromOffset, untilOffset);
  }
}
