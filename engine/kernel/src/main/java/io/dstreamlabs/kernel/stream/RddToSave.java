package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.HashPartitioner;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.rdd.StateRdd;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * An RDD that a checkpoint is to hold.
 *
 * @param rdd it, whose records are to be saved
 * @param states its state by key, if it has one that is still needed
 */
record RddToSave(Rdd<?> rdd, Optional<PairRdd<Object, Object>> states) {

  /** The records of {@code rdd}. */
  static RddToSave of(Rdd<?> rdd) {
    return new RddToSave(rdd, Optional.empty());
  }

  /** The records of {@code rdd}, and its state by key if it has one. */
  @SuppressWarnings("unchecked") // whatever they are, they are objects
  static RddToSave withStates(Rdd<?> rdd) {
    return rdd instanceof StateRdd<?, ?, ?> state
        ? new RddToSave(rdd, Optional.of(((StateRdd<Object, Object, ?>) state).snapshot()))
        : of(rdd);
  }

  /** Each of {@code all} as plain data, in this order; computed now, in one job for all of them. */
  static Iterator<SavedRdd> compute(List<RddToSave> all) {
    if (all.isEmpty()) {
      return Collections.emptyIterator();
    }
    List<Rdd<List<Object>>> parts = new ArrayList<>();
    for (RddToSave one : all) {
      parts.add(byPartition(one.rdd));
      one.states.ifPresent(states -> parts.add(byPartition(states)));
    }
    Iterator<List<Object>> next = parts.get(0).context().union(parts).collect().iterator();
    return all.stream().map(one -> one.computed(next)).iterator();
  }

  @SuppressWarnings("unchecked") // whatever they are, they are objects
  private static Rdd<List<Object>> byPartition(Rdd<?> rdd) {
    return ((Rdd<Object>) rdd).glom();
  }

  @SuppressWarnings("unchecked") // the records of an RDD of pairs
  private SavedRdd computed(Iterator<List<Object>> next) {
    List<List<Object>> records = partitions(rdd, next);
    if (states.isEmpty()) {
      return new SavedRdd(records, hashed(), Maybe.absent());
    }
    List<Pair<Object, Object>> table = new ArrayList<>();
    partitions(states.get(), next)
        .forEach(some -> table.addAll((List<Pair<Object, Object>>) (List<?>) some));
    return new SavedRdd(records, Maybe.absent(), Maybe.of(table));
  }

  private static List<List<Object>> partitions(Rdd<?> rdd, Iterator<List<Object>> next) {
    List<List<Object>> partitions = new ArrayList<>();
    for (int i = 0; i < rdd.numPartitions(); i++) {
      partitions.add(new ArrayList<>(next.next()));
    }
    return partitions;
  }

  private Maybe<Integer> hashed() {
    return rdd instanceof PairRdd<?, ?> pairs
            && pairs.partitioner().orElse(null) instanceof HashPartitioner hash
        ? Maybe.of(hash.numPartitions())
        : Maybe.absent();
  }
}
