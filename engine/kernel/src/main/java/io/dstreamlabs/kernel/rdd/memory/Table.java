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
  private List<Undo<K, S>> undos = new ArrayList<>();
  private long batch;
  private K newestKey; // of the newest look-up: a change mostly follows a look
  private Cell<S> newestCell;

  /** A state that is replaced in place, and the batch that did it last. */
  private static final class Cell<S> {
    private S state;
    private long batch;

    Cell(S state, long batch) {
      this.state = state;
      this.batch = batch;
    }
  }

  /**
   * What a key had before.
   *
   * @param before its state, if it had one
   */
  record Undo<K, S>(K key, Maybe<S> before) {}

  /** Begins to note what the next batch changes. */
  void beginBatch() {
    batch++;
    undos = new ArrayList<>();
  }

  /** What the batch has changed so far; to be undone from the end. */
  List<Undo<K, S>> undos() {
    return undos;
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
      undos.add(new Undo<>(key, Maybe.absent()));
      newestCell = new Cell<>(state, batch);
      cells.put(key, newestCell);
    } else {
      note(key, cell);
      cell.state = state;
    }
  }

  @Override
  public void remove(K key) {
    Cell<S> cell = cells.remove(key);
    newestCell = null;
    newestKey = null;
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
    return Pull.map(
        cells.entrySet().iterator(), entry -> new Pair<>(entry.getKey(), entry.getValue().state));
  }

  /** A table with the same state. */
  Table<K, S> copy() {
    Table<K, S> copy = new Table<>();
    cells.forEach((key, cell) -> copy.cells.put(key, new Cell<>(cell.state, 0)));
    return copy;
  }

  /** Takes back changes, from the last to the first. */
  void undo(List<Undo<K, S>> changes) {
    newestKey = null;
    newestCell = null;
    for (int i = changes.size() - 1; i >= 0; i--) {
      Undo<K, S> undo = changes.get(i);
      if (undo.before().isPresent()) {
        cells.put(undo.key(), new Cell<>(undo.before().get(), 0));
      } else {
        cells.remove(undo.key());
      }
    }
  }

  private Cell<S> cell(K key) {
    if (newestCell == null || newestKey != key) {
      newestKey = key;
      newestCell = cells.get(key);
    }
    return newestCell;
  }

  private void note(K key, Cell<S> cell) {
    if (cell.batch != batch) {
      undos.add(new Undo<>(key, Maybe.of(cell.state)));
      cell.batch = batch;
    }
  }
}
