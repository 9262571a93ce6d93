package io.dstreamlabs.kernel.rdd.memory;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.rdd.Partitioner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** Shuffles that move whole records. */
final class Moves {
  private Moves() {}

  /** Record {@code i} of partition {@code p} goes to {@code (p + i) mod n}. */
  static <T> ShuffleSource.Shuffle<T, T> evenly(int numPartitions) {
    return parent -> {
      List<List<T>> moved = empty(numPartitions);
      for (int p = 0; p < parent.numPartitions(); p++) {
        int to = p % numPartitions;
        for (Iterator<T> records = parent.iterator(p); records.hasNext(); ) {
          moved.get(to).add(records.next());
          to = (to + 1) % numPartitions;
        }
      }
      return moved;
    };
  }

  /** Each pair goes where its key belongs. */
  static <K, V> ShuffleSource.Shuffle<Pair<K, V>, Pair<K, V>> byKey(Partitioner partitioner) {
    return parent -> {
      List<List<Pair<K, V>>> moved = empty(partitioner.numPartitions());
      for (int p = 0; p < parent.numPartitions(); p++) {
        for (Iterator<Pair<K, V>> pairs = parent.iterator(p); pairs.hasNext(); ) {
          Pair<K, V> pair = pairs.next();
          moved.get(partitioner.partition(pair.first())).add(pair);
        }
      }
      return moved;
    };
  }

  /** All records in order, cut into {@code numPartitions} of about the same size. */
  static <T, K> ShuffleSource.Shuffle<T, T> sorted(
      MapFunction<T, K> key, Comparator<K> order, int numPartitions) {
    return parent -> {
      List<Pair<K, T>> keyed = new ArrayList<>();
      for (int p = 0; p < parent.numPartitions(); p++) {
        Pull.map(parent.iterator(p), record -> new Pair<>(key.call(record), record))
            .forEachRemaining(keyed::add);
      }
      keyed.sort(Comparator.comparing(Pair::first, order));
      return ListSource.cut(keyed.stream().map(Pair::second).toList(), numPartitions).partitions();
    };
  }

  private static <T> List<List<T>> empty(int numPartitions) {
    List<List<T>> lists = new ArrayList<>(numPartitions);
    for (int p = 0; p < numPartitions; p++) {
      lists.add(new ArrayList<>());
    }
    return lists;
  }
}
