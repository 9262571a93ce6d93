package io.dstreamlabs.kernel.rdd.memory;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.function.Map2Function;
import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.function.ReduceFunction;

/**
 * Combines the values of equal keys by a user's functions.
 *
 * @param create makes a combiner of a key's first value in a partition
 * @param add adds another value
 * @param merge combines those of two partitions
 */
record Combining<K, V, C>(
    MapFunction<V, C> create, Map2Function<C, V, C> add, ReduceFunction<C> merge)
    implements Combine.Cells<Pair<K, V>, K, Combining.Cell<C>, C> {

  /** A combiner that is replaced in place. */
  static final class Cell<C> {
    private C value;

    private Cell(C value) {
      this.value = value;
    }
  }

  @Override
  public void add(Pair<K, V> pair, CellTable<K, Cell<C>> table) throws Exception {
    K key = pair.first();
    int hash = key.hashCode();
    int place = table.find(key, hash);
    if (place < 0) {
      table.add(key, hash, new Cell<>(create.call(pair.second())));
    } else {
      Cell<C> cell = table.cell(place);
      cell.value = add.call(cell.value, pair.second());
    }
  }

  @Override
  public Cell<C> merge(Cell<C> cell, Cell<C> later) throws Exception {
    cell.value = merge.call(cell.value, later.value);
    return cell;
  }

  @Override
  public C finish(Cell<C> cell) {
    return cell.value;
  }
}
