package io.dstreamlabs.kernel.rdd.memory;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.StateTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * The newest state of one partition, changed in place. While a batch updates it, it notes what each key had
 * before each change; so the state before the batch can be had back.
 *
 * <p>Not thread-safe: guarded by the lock of its {@link TableVersion}s.
 */
final class Table<K, S> implements StateTable<K, S> {
  private static final int LEAST = 16;

  private final CellTable<K, S> states;
  private Undos<K, S> undos = Undos.none();
  private int lastChanges; // of the batch before
  private boolean inBatch;
  private K newestKey; // of the newest look-up: a change mostly follows a look
  private int newestHash;
  private int newestPlace; // negative if that key is not there

  /** An empty table that has room for {@code expected} keys. */
  Table(int expected) {
    states = new CellTable<>(expected);
  }

  /** What keys had before a batch changed them, in the order of the changes. */
  static final class Undos<K, S> {
    private Object[] entries; // a key, and what it had beside it: null where there was no state
    private int size;

    /** Has room for {@code expected} changes, and grows. */
    Undos(int expected) {
      entries = new Object[2 * expected];
    }

    /** There is nothing to undo. */
    static <K, S> Undos<K, S> none() {
      return new Undos<>(0);
    }

    private void add(K key, S before) {
      if (2 * size == entries.length) {
        entries = Arrays.copyOf(entries, Math.multiplyExact(Math.max(size, LEAST), 4));
      }
      entries[2 * size] = key;
      entries[2 * size + 1] = before;
      size++;
    }

    @SuppressWarnings("unchecked") // add() put it there
    private K key(int i) {
      return (K) entries[2 * i];
    }

    @SuppressWarnings("unchecked") // add() put it there
    private S before(int i) {
      return (S) entries[2 * i + 1];
    }
  }

  /** Lets the next batch in, which mostly changes as much as the last; the answer grows with what it changes. */
  Undos<K, S> beginBatch() {
    inBatch = true;
    undos = new Undos<>(lastChanges);
    return undos;
  }

  /** The batch is over: the table is closed to it, and holds nothing of the state before it. */
  void endBatch() {
    inBatch = false;
    lastChanges = undos.size;
    undos = Undos.none();
    forgetNewest();
  }

  /** The pairs of a batch that will be looked up here. */
  <V> Iterator<Pair<K, V>> lookingAhead(Iterator<Pair<K, V>> pairs) {
    return new LookAhead<>(pairs, states);
  }

  @Override
  public Maybe<S> get(K key) {
    int place = place(key);
    return place < 0 ? Maybe.absent() : Maybe.of(states.cell(place));
  }

  @Override
  public void put(K key, S state) {
    Objects.requireNonNull(state, "the state is null: call remove(key) to forget a key");
    int place = place(key);
    if (place < 0) {
      undos.add(key, null);
      states.add(key, newestHash, state);
      newestPlace = states.places() - 1;
    } else {
      undos.add(key, states.cell(place));
      states.set(place, state);
    }
  }

  @Override
  public void remove(K key) {
    int place = place(key);
    forgetNewest();
    if (place >= 0) {
      undos.add(key, states.cell(place));
      states.remove(place);
    }
  }

  @Override
  public int size() {
    return states.size();
  }

  @Override
  public Iterator<Pair<K, S>> entries() {
    requireInBatch();
    return new Iterator<>() {
      private int place = occupied(0);

      @Override
      public boolean hasNext() {
        return place < states.places();
      }

      @Override
      public Pair<K, S> next() {
        requireInBatch();
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        newestKey = states.key(place);
        newestHash = states.hash(place);
        newestPlace = place;
        place = occupied(place + 1);
        return new Pair<>(newestKey, states.cell(newestPlace));
      }
    };
  }

  /** All keys with their state, as they are now. */
  List<Pair<K, S>> pairs() {
    List<Pair<K, S>> pairs = new ArrayList<>(states.size());
    for (int place = occupied(0); place < states.places(); place = occupied(place + 1)) {
      pairs.add(new Pair<>(states.key(place), states.cell(place)));
    }
    return pairs;
  }

  /** A table with the same state. */
  Table<K, S> copy() {
    Table<K, S> copy = new Table<>(states.size());
    for (int place = occupied(0); place < states.places(); place = occupied(place + 1)) {
      copy.states.add(states.key(place), states.hash(place), states.cell(place));
    }
    return copy;
  }

  /** The first place from {@code place} on that has a key, or the end. */
  private int occupied(int place) {
    int next = place;
    while (next < states.places() && states.isEmpty(next)) {
      next++;
    }
    return next;
  }

  /** Takes back changes, from the last to the first. */
  void undo(Undos<K, S> changes) {
    forgetNewest();
    for (int i = changes.size - 1; i >= 0; i--) {
      K key = changes.key(i);
      int hash = key.hashCode();
      int place = states.find(key, hash);
      S before = changes.before(i);
      if (before == null) {
        if (place >= 0) {
          states.remove(place);
        }
      } else if (place >= 0) {
        states.set(place, before);
      } else {
        states.add(key, hash, before);
      }
    }
  }

  private int place(K key) {
    requireInBatch();
    if (newestKey == null || newestKey != key) {
      newestKey = key;
      newestHash = key.hashCode();
      newestPlace = states.find(key, newestHash);
    }
    return newestPlace;
  }

  private void forgetNewest() {
    newestKey = null;
  }

  private void requireInBatch() {
    if (!inBatch) {
      throw new IllegalStateException(
          "the table is open to a batch during its update only: do not keep it, or its entries");
    }
  }
}
