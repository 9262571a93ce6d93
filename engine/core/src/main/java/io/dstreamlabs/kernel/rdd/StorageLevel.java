package io.dstreamlabs.kernel.rdd;

/**
 * Where a backend keeps what is persisted, by Spark's names. RDDs in memory have one place only: there all
 * levels but {@link #NONE} are alike.
 */
public enum StorageLevel {
  /** Nowhere. */
  NONE,
  /** On disk. */
  DISK_ONLY,
  /** On disk, twice. */
  DISK_ONLY_2,
  /** On disk, three times. */
  DISK_ONLY_3,
  /** In memory, as objects; what does not fit is computed again. */
  MEMORY_ONLY,
  /** As {@link #MEMORY_ONLY}, twice. */
  MEMORY_ONLY_2,
  /** In memory, serialized; what does not fit is computed again. */
  MEMORY_ONLY_SER,
  /** As {@link #MEMORY_ONLY_SER}, twice. */
  MEMORY_ONLY_SER_2,
  /** In memory, as objects; what does not fit is on disk. */
  MEMORY_AND_DISK,
  /** As {@link #MEMORY_AND_DISK}, twice. */
  MEMORY_AND_DISK_2,
  /** In memory, serialized; what does not fit is on disk. */
  MEMORY_AND_DISK_SER,
  /** As {@link #MEMORY_AND_DISK_SER}, twice. */
  MEMORY_AND_DISK_SER_2,
  /** In memory that the garbage collector does not look after. */
  OFF_HEAP
}
