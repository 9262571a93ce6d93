package io.dstreamlabs.kernel.rdd.memory;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.Partitioner;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The shuffle by key: records are combined within each partition first, in cells that are changed in
 * place, and only the cells are moved. Results are in the order in which keys occur first.
 *
 * @param <T> records of the parent
 * @param <K> keys
 * @param <A> cells
 * @param <R> results
 */
final class Combine<T, K, A, R> implements ShuffleSource.Shuffle<T, Pair<K, R>> {
  private final Cells<T, K, A, R> cells;
  private final Partitioner partitioner;
  private final Tasks tasks;

  /** How records become cells, and cells results. */
  interface Cells<T, K, A, R> {
    K key(T record);

    A start(T record) throws Exception;

    /** Adds to {@code cell}, and returns it or what takes its place. */
    A add(A cell, T record) throws Exception;

    /** Adds the later cell to {@code cell}, and returns it or what takes its place. */
    A merge(A cell, A later) throws Exception;

    R finish(A cell);
  }

  Combine(Cells<T, K, A, R> cells, Partitioner partitioner, Tasks tasks) {
    this.cells = cells;
    this.partitioner = partitioner;
    this.tasks = tasks;
  }

  /** Merging changes the cells that were moved: if it fails, only the whole can be tried again. */
  @Override
  public List<List<Pair<K, R>>> run(MemoryRdd<T> parent, long sizeHint) {
    return tasks.whole(() -> combined(parent, sizeHint));
  }

  private List<List<Pair<K, R>>> combined(MemoryRdd<T> parent, long sizeHint) {
    List<List<Map<K, A>>> moved =
        parent.eachPartition(sizeHint, records -> Pull.user(() -> spread(inPlace(cells, records))));
    long size = 0;
    for (List<Map<K, A>> ofPartition : moved) {
      for (Map<K, A> some : ofPartition) {
        size += some.size();
      }
    }
    return tasks.run(partitioner.numPartitions(), size, p -> Pull.user(() -> merge(moved, p)));
  }

  /** The results of one partition, where each key is in one partition only: nothing is moved. */
  static <T, K, A, R> Iterator<Pair<K, R>> within(Cells<T, K, A, R> cells, Iterator<T> records)
      throws Exception {
    return Pull.map(
        inPlace(cells, records).entrySet().iterator(),
        entry -> new Pair<>(entry.getKey(), cells.finish(entry.getValue())));
  }

  private static <T, K, A> Map<K, A> inPlace(Cells<T, K, A, ?> cells, Iterator<T> records)
      throws Exception {
    Map<K, A> all = new LinkedHashMap<>();
    while (records.hasNext()) {
      T record = records.next();
      K key = cells.key(record);
      A cell = all.get(key);
      if (cell == null) {
        all.put(key, cells.start(record));
      } else {
        A next = cells.add(cell, record);
        if (next != cell) {
          all.put(key, next);
        }
      }
    }
    return all;
  }

  private List<Map<K, A>> spread(Map<K, A> all) {
    int n = partitioner.numPartitions();
    if (n == 1) {
      return List.of(all);
    }
    List<Map<K, A>> spread = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      spread.add(new LinkedHashMap<>());
    }
    all.forEach((key, cell) -> spread.get(partitioner.partition(key)).put(key, cell));
    return spread;
  }

  private List<Pair<K, R>> merge(List<List<Map<K, A>>> moved, int partition) throws Exception {
    Map<K, A> merged = new LinkedHashMap<>();
    for (List<Map<K, A>> from : moved) {
      for (Map.Entry<K, A> entry : from.get(partition).entrySet()) {
        A cell = merged.get(entry.getKey());
        merged.put(
            entry.getKey(), cell == null ? entry.getValue() : cells.merge(cell, entry.getValue()));
      }
    }
    List<Pair<K, R>> result = new ArrayList<>(merged.size());
    merged.forEach((key, cell) -> result.add(new Pair<>(key, cells.finish(cell))));
    return result;
  }
}
