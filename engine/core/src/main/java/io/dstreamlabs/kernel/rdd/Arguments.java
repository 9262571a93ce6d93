package io.dstreamlabs.kernel.rdd;

import java.util.Arrays;
import java.util.List;

/** What every backend refuses, in the same words. */
public final class Arguments {
  private Arguments() {}

  /**
   * Checks a number of partitions.
   *
   * @throws IllegalArgumentException if it is not 1 or more
   */
  public static void requirePartitions(int numPartitions) {
    if (numPartitions < 1) {
      throw new IllegalArgumentException(
          "numPartitions is " + numPartitions + ", but must be 1 or more");
    }
  }

  /**
   * Checks what a union is made of.
   *
   * @throws IllegalArgumentException if there is nothing
   */
  public static void requireSome(List<?> rdds) {
    if (rdds.isEmpty()) {
      throw new IllegalArgumentException(
          "the list of RDDs is empty: give one or more, or use emptyRdd()");
    }
  }

  /**
   * A copy of {@code values}, so that what was checked is what is taken.
   *
   * @throws IllegalArgumentException if one is null; names its place
   */
  @SuppressWarnings("unchecked") // it holds what values holds
  public static <T> List<T> copyOfRecords(List<T> values) {
    List<T> copy = Arrays.asList((T[]) values.toArray());
    int absent = copy.indexOf(null);
    if (absent >= 0) {
      throw new IllegalArgumentException(
          "values holds null at " + absent + ", but a record is never null: use Maybe.absent()");
    }
    return copy;
  }
}
