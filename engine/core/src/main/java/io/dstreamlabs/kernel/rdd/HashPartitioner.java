package io.dstreamlabs.kernel.rdd;

/**
 * Spreads keys by their hash code, as Spark does: the remainder of the division by the number of
 * partitions, made non-negative.
 *
 * @param numPartitions how many; at least 1
 */
public record HashPartitioner(int numPartitions) implements Partitioner {

  /** Checks the number. */
  public HashPartitioner {
    if (numPartitions < 1) {
      throw new IllegalArgumentException(
          "numPartitions is " + numPartitions + ", but must be 1 or more");
    }
  }

  @Override
  public int partition(Object key) {
    return Math.floorMod(key.hashCode(), numPartitions);
  }
}
