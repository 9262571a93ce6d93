package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.rdd.StorageLevel;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was made of one stream, by time, until it is forgotten: an RDD, the knowledge that there is none, or the failure
 * that everybody gets who asks for it.
 *
 * <p>Not thread-safe: guarded by the graph's lock.
 */
final class MadeRdds {
  private final Persisted persisted;
  private final TreeMap<Time, Optional<? extends Rdd<?>>> computed = new TreeMap<>();
  private final TreeMap<Time, RuntimeException> failed = new TreeMap<>();
  private StorageLevel level = StorageLevel.NONE;
  private Time forgottenUpTo = new Time(Long.MIN_VALUE);

  MadeRdds(Persisted persisted) {
    this.persisted = persisted;
  }

  /** See {@link DStream#persist(StorageLevel)}. */
  void persist(StorageLevel asked) {
    level =
        Objects.requireNonNull(asked, "level is null: give one, such as StorageLevel.MEMORY_ONLY");
  }

  boolean isPersisted() {
    return level != StorageLevel.NONE;
  }

  boolean has(Time time) {
    return computed.containsKey(time) || failed.containsKey(time);
  }

  boolean hasFailed(Time time) {
    return failed.containsKey(time);
  }

  /** What was put; throws what {@link #putFailure} was given. */
  Optional<? extends Rdd<?>> at(Time time) {
    RuntimeException failure = failed.get(time);
    if (failure != null) {
      throw failure;
    }
    return computed.get(time);
  }

  void put(Time time, Optional<? extends Rdd<?>> rdd) {
    computed.put(time, rdd);
  }

  void putFailure(Time time, RuntimeException failure) {
    failed.put(time, failure);
  }

  /** Keeps {@code rdd} at the level that was asked for, in memory if none was. */
  Rdd<?> claim(Rdd<?> rdd) {
    return persisted.claim(rdd, isPersisted() ? level : StorageLevel.MEMORY_ONLY);
  }

  /** Takes over what a checkpoint after {@code batchTime} had; what it had not is forgotten. */
  void resume(Time batchTime, Map<Time, Optional<? extends Rdd<?>>> rdds) {
    forgottenUpTo = batchTime;
    rdds.forEach((time, rdd) -> computed.put(time, rdd.map(this::claim)));
  }

  /** Drops what is not after {@code upTo}; {@code claimed}, if it was claimed when it was put. */
  void forget(Time upTo, boolean claimed) {
    while (!computed.isEmpty() && !computed.firstKey().isAfter(upTo)) {
      Optional<? extends Rdd<?>> gone = computed.pollFirstEntry().getValue();
      if (claimed) {
        gone.ifPresent(persisted::release);
      }
    }
    failed.headMap(upTo, true).clear();
    forgottenUpTo = forgottenUpTo.max(upTo);
  }

  /** What is not after this time is gone, or never was. */
  Time forgottenUpTo() {
    return forgottenUpTo;
  }

  boolean isForgotten(Time time) {
    return !time.isAfter(forgottenUpTo);
  }

  /** How many RDDs there are. */
  int size() {
    return computed.size();
  }
}
