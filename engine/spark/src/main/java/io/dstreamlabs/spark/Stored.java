package io.dstreamlabs.spark;

import org.apache.spark.rdd.RDD;
import org.apache.spark.storage.StorageLevel;

/**
 * An RDD of Spark's that can be kept, and cut off from how it came about. Thread-safe.
 *
 * <p>Spark cuts the lineage of an RDD only if no job has seen it before; so what was used is cut at a copy, which
 * takes its place for all that comes.
 */
final class Stored<E> {
  private RDD<E> rdd;
  private boolean used;
  private boolean cut;
  private boolean keptByExecutorsAlone;

  Stored(RDD<E> rdd) {
    this.rdd = rdd;
  }

  /** The RDD, to compute it or another one from it. */
  synchronized RDD<E> use() {
    used = true;
    return rdd;
  }

  /** The RDD, to look at. */
  synchronized RDD<E> rdd() {
    return rdd;
  }

  /** Keeps it; where it is kept already it stays. */
  synchronized void persist(StorageLevel level) {
    if (rdd.getStorageLevel().equals(StorageLevel.NONE())) {
      rdd.persist(level);
    }
  }

  /** Ends that; what only the executors have is theirs until nobody holds it any more. */
  synchronized void unpersist() {
    if (!keptByExecutorsAlone && !rdd.getStorageLevel().equals(StorageLevel.NONE())) {
      rdd.unpersist(false);
    }
  }

  /** Computes it now; from then on it comes from Spark's checkpoint directory, or else from the executors. */
  synchronized void cutLineage() {
    if (cut) {
      return;
    }
    if (used) {
      rdd = Steps.mapInPlace(rdd, records -> records);
    }
    used = true;
    persist(StorageLevel.MEMORY_AND_DISK());
    if (rdd.sparkContext().getCheckpointDir().isDefined()) {
      rdd.checkpoint();
    } else {
      rdd.localCheckpoint();
      keptByExecutorsAlone = true;
    }
    Jobs.run(rdd, records -> true);
    cut = true;
  }
}
