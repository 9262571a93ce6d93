package io.dstreamlabs.kernel.rdd.memory;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.rdd.Partitioner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** Shuffles that move whole records. The parent's partitions are computed side by side. */
final class Moves {
  private Moves() {}

  /** Record {@code i} of partition {@code p} goes to {@code (p + i) mod n}. */
  static <T> ShuffleSource.Shuffle<T, T> evenly(int numPartitions) {
    return (parent, sizeHint) -> {
      List<List<T>> moved = empty(numPartitions);
      List<List<T>> lists = parent.eachPartition(sizeHint, MemoryRdd::toList);
      for (int p = 0; p < lists.size(); p++) {
        int to = p % numPartitions;
        for (T record : lists.get(p)) {
          moved.get(to).add(record);
          to = (to + 1) % numPartitions;
        }
      }
      return moved;
    };
  }

  /** Each pair goes where its key belongs. */
  static <K, V> ShuffleSource.Shuffle<Pair<K, V>, Pair<K, V>> byKey(Partitioner partitioner) {
    return (parent, sizeHint) -> {
      List<List<List<Pair<K, V>>>> spread =
          parent.eachPartition(sizeHint, pairs -> spread(pairs, partitioner));
      List<List<Pair<K, V>>> moved = new ArrayList<>();
      for (int p = 0; p < partitioner.numPartitions(); p++) {
        int to = p;
        moved.add(joined(spread.stream().map(lists -> lists.get(to)).toList()));
      }
      return moved;
    };
  }

  private static <T> List<T> joined(List<List<T>> lists) {
    List<T> joined = new ArrayList<>(lists.stream().mapToInt(List::size).sum());
    lists.forEach(joined::addAll);
    return joined;
  }

  private static <K, V> List<List<Pair<K, V>>> spread(
      Iterator<Pair<K, V>> pairs, Partitioner partitioner) {
    List<List<Pair<K, V>>> spread = empty(partitioner.numPartitions());
    while (pairs.hasNext()) {
      Pair<K, V> pair = pairs.next();
      spread.get(partitioner.partition(pair.first())).add(pair);
    }
    return spread;
  }

  /** All records in order, cut into {@code numPartitions} of about the same size. */
  static <T, K> ShuffleSource.Shuffle<T, T> sorted(
      MapFunction<T, K> key, Comparator<K> order, int numPartitions) {
    return (parent, sizeHint) -> {
      List<Pair<K, T>> keyed = new ArrayList<>();
      parent
          .eachPartition(
              sizeHint,
              records ->
                  MemoryRdd.toList(
                      Pull.map(records, record -> new Pair<>(key.call(record), record))))
          .forEach(keyed::addAll);
      keyed.sort(Comparator.comparing(Pair::first, order));
      return ListSource.cut(keyed.stream().map(Pair::second).toList(), numPartitions).partitions();
    };
  }

  /** Each record with its place, over all partitions. */
  static <T> ShuffleSource.Shuffle<T, Pair<T, Long>> numbered() {
    return (parent, sizeHint) -> {
      List<List<Pair<T, Long>>> numbered = new ArrayList<>();
      long next = 0;
      for (List<T> records : parent.eachPartition(sizeHint, MemoryRdd::toList)) {
        List<Pair<T, Long>> partition = new ArrayList<>(records.size());
        for (T record : records) {
          partition.add(new Pair<>(record, next++));
        }
        numbered.add(partition);
      }
      return numbered;
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
