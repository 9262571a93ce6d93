package io.dstreamlabs.kernel.rdd.memory;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.Partitioner;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

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
  private static final long MOST_EXPECTED = 4096;
  private static final int SMALL =
      1 << 16; // keys: a table that is twice too large is no matter then
  private static final long RECORDS_PER_KEY = 8;

  private final Cells<T, K, A, R> cells;
  private final Partitioner partitioner;
  private final Tasks tasks;

  /** How records become cells, and cells results. */
  interface Cells<T, K, A, R> {
    /** Adds {@code record} to the cell of its key, which is made if there is none. */
    void add(T record, CellTable<K, A> table) throws Exception;

    /** Adds the later cell to {@code cell}, and returns it or what takes its place. */
    A merge(A cell, A later) throws Exception;

    R finish(A cell);
  }

  Combine(Cells<T, K, A, R> cells, Partitioner partitioner, Tasks tasks) {
    this.cells = cells;
    this.partitioner = partitioner;
    this.tasks = tasks;
  }

  /**
   * What a partition is combined to, and where each place of it goes.
   *
   * @param targets partitions of the result, by place; empty where there is one only
   */
  private record Moved<K, A>(CellTable<K, A> table, int[] targets) {
    boolean goesTo(int partition, int place) {
      return targets.length == 0 || targets[place] == partition;
    }
  }

  /** Merging changes the cells that were moved: if it fails, only the whole can be tried again. */
  @Override
  public List<List<Pair<K, R>>> run(MemoryRdd<T> parent, long sizeHint) {
    return tasks.whole(() -> combined(parent, sizeHint));
  }

  private List<List<Pair<K, R>>> combined(MemoryRdd<T> parent, long sizeHint) {
    int expected = expectedKeys(sizeHint / Math.max(1, parent.numPartitions()));
    List<Moved<K, A>> moved =
        parent.eachPartition(
            sizeHint, records -> Pull.user(() -> targeted(inPlace(cells, records, expected))));
    long size = 0;
    int most = 0;
    for (Moved<K, A> one : moved) {
      size += one.table().size();
      most = Math.max(most, one.table().size());
    }
    int merged = expectedMerged(size, most) / partitioner.numPartitions();
    return tasks.run(
        partitioner.numPartitions(), size, p -> Pull.user(() -> merge(moved, p, merged)));
  }

  /** A guess that spares most tables most of their growth, and costs little where keys are few. */
  private static int expectedKeys(long records) {
    return (int) Math.min(MOST_EXPECTED, records / RECORDS_PER_KEY);
  }

  /**
   * A guess at how many keys are left of those in all tables: in small ones all, up to twice those of the largest; in
   * large ones, where a wrong guess costs memory, no more than the largest has.
   */
  private static int expectedMerged(long all, int most) {
    return (int) Math.min(Math.min(all, 2L * most), Math.max(most, SMALL));
  }

  /** The results of one partition, where each key is in one partition only: nothing is moved. */
  static <T, K, A, R> Iterator<Pair<K, R>> within(Cells<T, K, A, R> cells, Iterator<T> records)
      throws Exception {
    return results(cells, inPlace(cells, records, 0)).iterator();
  }

  private static <T, K, A> CellTable<K, A> inPlace(
      Cells<T, K, A, ?> cells, Iterator<T> records, int expected) throws Exception {
    CellTable<K, A> table = new CellTable<>(expected);
    while (records.hasNext()) {
      cells.add(records.next(), table);
    }
    return table;
  }

  private Moved<K, A> targeted(CellTable<K, A> table) {
    int n = partitioner.numPartitions();
    if (n == 1) {
      return new Moved<>(table, new int[0]);
    }
    int[] targets = new int[table.size()];
    for (int place = 0; place < targets.length; place++) {
      targets[place] = Objects.checkIndex(partitioner.partition(table.key(place)), n);
    }
    return new Moved<>(table, targets);
  }

  private List<Pair<K, R>> merge(List<Moved<K, A>> moved, int partition, int expected)
      throws Exception {
    CellTable<K, A> merged = new CellTable<>(expected);
    for (Moved<K, A> from : moved) {
      CellTable<K, A> table = from.table();
      for (int place = 0; place < table.size(); place++) {
        if (from.goesTo(partition, place)) {
          merge(merged, table, place);
        }
      }
    }
    return results(cells, merged);
  }

  private void merge(CellTable<K, A> merged, CellTable<K, A> from, int place) throws Exception {
    K key = from.key(place);
    int hash = from.hash(place);
    int there = merged.find(key, hash);
    if (there < 0) {
      merged.add(key, hash, from.cell(place));
    } else {
      merged.set(there, cells.merge(merged.cell(there), from.cell(place)));
    }
  }

  private static <K, A, R> List<Pair<K, R>> results(
      Cells<?, K, A, R> cells, CellTable<K, A> table) {
    List<Pair<K, R>> results = new ArrayList<>(table.size());
    for (int place = 0; place < table.size(); place++) {
      results.add(new Pair<>(table.key(place), cells.finish(table.cell(place))));
    }
    return results;
  }
}
