package io.dstreamlabs.kernel.rdd.memory;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.StateTable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The newest state of one partition, changed in place. While a batch updates it, it notes what each key had
 * before its first change; so the state before the batch can be had back.
 *
 * <p>Not thread-safe: guarded by the lock of its {@link TableVersion}s.
 */
final class Table<K, S> implements StateTable<K, S> {
  private final Map<K, Cell<S>> cells = new LinkedHashMap<>();
  private Undos<K, S> undos = new Undos<>();
  private boolean inBatch;
  private long batch;
  private K newestKey; // of the newest look-up: a change mostly follows a look
  private Cell<S> newestCell; // null if that key is not there

  /** A state that is replaced in place, and the batch that did it last. */
  private static final class Cell<S> {
    private S state;
    private long batch;

    Cell(S state, long batch) {
      this.state = state;
      this.batch = batch;
    }
  }

  /** What keys had before a batch changed them, in the order of the changes. */
  static final class Undos<K, S> {
    private final List<K> keys = new ArrayList<>();
    private final List<S> before = new ArrayList<>(); // null where there was no state

    private void add(K key, S state) {
      keys.add(key);
      before.add(state);
    }
  }

  /** Lets the next batch in; the answer grows with what it changes. */
  Undos<K, S> beginBatch() {
    inBatch = true;
    batch++;
    undos = new Undos<>();
    return undos;
  }

  /** The batch is over: the table is closed to it, and holds nothing of the state before it. */
  void endBatch() {
    inBatch = false;
    undos = new Undos<>();
    forgetNewest();
  }

  @Override
  public Maybe<S> get(K key) {
    Cell<S> cell = cell(key);
    return cell == null ? Maybe.absent() : Maybe.of(cell.state);
  }

  @Override
  public void put(K key, S state) {
    Objects.requireNonNull(state, "the state is null: call remove(key) to forget a key");
    Cell<S> cell = cell(key);
    if (cell == null) {
      undos.add(key, null);
      newestCell = new Cell<>(state, batch);
      cells.put(key, newestCell);
    } else {
      note(key, cell);
      cell.state = state;
    }
  }

  @Override
  public void remove(K key) {
    requireInBatch();
    Cell<S> cell = cells.remove(key);
    forgetNewest();
    if (cell != null) {
      note(key, cell);
    }
  }

  @Override
  public int size() {
    return cells.size();
  }

  @Override
  public Iterator<Pair<K, S>> entries() {
    requireInBatch();
    return Pull.map(
        cells.entrySet().iterator(),
        entry -> {
          requireInBatch();
          newestKey = entry.getKey();
          newestCell = entry.getValue();
          return new Pair<>(newestKey, newestCell.state);
        });
  }

  /** All keys with their state, as they are now. */
  List<Pair<K, S>> pairs() {
    List<Pair<K, S>> pairs = new ArrayList<>(cells.size());
    cells.forEach((key, cell) -> pairs.add(new Pair<>(key, cell.state)));
    return pairs;
  }

  /** A table with the same state. */
  Table<K, S> copy() {
    Table<K, S> copy = new Table<>();
    cells.forEach((key, cell) -> copy.cells.put(key, new Cell<>(cell.state, 0)));
    return copy;
  }

  /** Takes back changes, from the last to the first. */
  void undo(Undos<K, S> changes) {
    forgetNewest();
    for (int i = changes.keys.size() - 1; i >= 0; i--) {
      S before = changes.before.get(i);
      if (before == null) {
        cells.remove(changes.keys.get(i));
      } else {
        cells.put(changes.keys.get(i), new Cell<>(before, 0));
      }
    }
  }

  private Cell<S> cell(K key) {
    requireInBatch();
    if (newestCell == null || newestKey != key) {
      newestKey = key;
      newestCell = cells.get(key);
    }
    return newestCell;
  }

  private void note(K key, Cell<S> cell) {
    if (cell.batch != batch) {
      undos.add(key, cell.state);
      cell.batch = batch;
    }
  }

  private void forgetNewest() {
    newestKey = null;
    newestCell = null;
  }

  private void requireInBatch() {
    if (!inBatch) {
      throw new IllegalStateException(
          "the table is open to a batch during its update only: do not keep it, or its entries");
    }
  }
}
