package io.dstreamlabs.spark;

import io.dstreamlabs.kernel.rdd.HashPartitioner;
import io.dstreamlabs.kernel.rdd.Partitioner;
import java.util.Optional;
import scala.Option;

/**
 * Partitioners, ours and Spark's. The one by hash is Spark's own, so that an RDD of Spark's that is spread by it is
 * not shuffled again; equal ones are equal on both sides.
 */
final class Spreads {
  private Spreads() {}

  static org.apache.spark.Partitioner onSpark(Partitioner partitioner) {
    if (partitioner instanceof HashPartitioner byHash) {
      return new org.apache.spark.HashPartitioner(byHash.numPartitions());
    }
    return partitioner instanceof OfSpark given ? given.partitioner() : new OnSpark(partitioner);
  }

  static Optional<Partitioner> ofSpark(Option<org.apache.spark.Partitioner> partitioner) {
    return partitioner.isEmpty() ? Optional.empty() : Optional.of(ofSpark(partitioner.get()));
  }

  private static Partitioner ofSpark(org.apache.spark.Partitioner partitioner) {
    if (partitioner instanceof org.apache.spark.HashPartitioner byHash) {
      return new HashPartitioner(byHash.numPartitions());
    }
    return partitioner instanceof OnSpark given ? given.partitioner : new OfSpark(partitioner);
  }

  /** One of Spark's, such as that of sorted keys. */
  private record OfSpark(org.apache.spark.Partitioner partitioner) implements Partitioner {
    @Override
    public int numPartitions() {
      return partitioner.numPartitions();
    }

    @Override
    public int partition(Object key) {
      return partitioner.getPartition(key);
    }
  }

  /** One of ours. */
  private static final class OnSpark extends org.apache.spark.Partitioner {
    private static final long serialVersionUID = 1;
    private final Partitioner partitioner;

    OnSpark(Partitioner partitioner) {
      this.partitioner = partitioner;
    }

    @Override
    public int numPartitions() {
      return partitioner.numPartitions();
    }

    @Override
    public int getPartition(Object key) {
      return partitioner.partition(key);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof OnSpark spread && spread.partitioner.equals(partitioner);
    }

    @Override
    public int hashCode() {
      return partitioner.hashCode();
    }
  }
}
