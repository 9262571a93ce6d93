package io.dstreamlabs.kernel.rdd.memory;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.StateTable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * The newest state of one partition, changed in place. While a batch updates it, it notes what each key had
 * before its first change; so the state before the batch can be had back.
 *
 * <p>Not thread-safe: guarded by the lock of its {@link TableVersion}s.
 */
final class Table<K, S> implements StateTable<K, S> {
  private final CellTable<K, Cell<S>> cells;
  private Undos<K, S> undos = new Undos<>();
  private boolean inBatch;
  private long batch;
  private K newestKey; // of the newest look-up: a change mostly follows a look
  private int newestHash;
  private Cell<S> newestCell; // null if that key is not there

  /** An empty table that has room for {@code expected} keys. */
  Table(int expected) {
    cells = new CellTable<>(expected);
  }

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
      cells.add(key, newestHash, newestCell);
    } else {
      note(key, cell);
      cell.state = state;
    }
  }

  @Override
  public void remove(K key) {
    requireInBatch();
    forgetNewest();
    int place = cells.find(key, key.hashCode());
    if (place >= 0) {
      note(key, cells.cell(place));
      cells.remove(place);
    }
  }

  @Override
  public int size() {
    return cells.size();
  }

  @Override
  public Iterator<Pair<K, S>> entries() {
    requireInBatch();
    return new Iterator<>() {
      private int place = occupied(0);

      @Override
      public boolean hasNext() {
        return place < cells.places();
      }

      @Override
      public Pair<K, S> next() {
        requireInBatch();
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        newestKey = cells.key(place);
        newestHash = cells.hash(place);
        newestCell = cells.cell(place);
        place = occupied(place + 1);
        return new Pair<>(newestKey, newestCell.state);
      }
    };
  }

  /** All keys with their state, as they are now. */
  List<Pair<K, S>> pairs() {
    List<Pair<K, S>> pairs = new ArrayList<>(cells.size());
    for (int place = occupied(0); place < cells.places(); place = occupied(place + 1)) {
      pairs.add(new Pair<>(cells.key(place), cells.cell(place).state));
    }
    return pairs;
  }

  /** A table with the same state. */
  Table<K, S> copy() {
    Table<K, S> copy = new Table<>(cells.size());
    for (int place = occupied(0); place < cells.places(); place = occupied(place + 1)) {
      copy.cells.add(cells.key(place), cells.hash(place), new Cell<>(cells.cell(place).state, 0));
    }
    return copy;
  }

  /** The first place from {@code place} on that has a key, or the end. */
  private int occupied(int place) {
    int next = place;
    while (next < cells.places() && cells.isEmpty(next)) {
      next++;
    }
    return next;
  }

  /** Takes back changes, from the last to the first. */
  void undo(Undos<K, S> changes) {
    forgetNewest();
    for (int i = changes.keys.size() - 1; i >= 0; i--) {
      K key = changes.keys.get(i);
      int hash = key.hashCode();
      int place = cells.find(key, hash);
      S before = changes.before.get(i);
      if (before == null) {
        if (place >= 0) {
          cells.remove(place);
        }
      } else if (place >= 0) {
        cells.set(place, new Cell<>(before, 0));
      } else {
        cells.add(key, hash, new Cell<>(before, 0));
      }
    }
  }

  private Cell<S> cell(K key) {
    requireInBatch();
    if (newestCell == null || newestKey != key) {
      newestKey = key;
      newestHash = key.hashCode();
      int place = cells.find(key, newestHash);
      newestCell = place < 0 ? null : cells.cell(place);
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
