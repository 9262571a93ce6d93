package io.dstreamlabs.kernel.rdd.memory;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.TableUpdate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * The state of one partition after one batch. The newest version has the table; an older one knows what to
 * undo in the next newer one, and nobody knows the older ones but those who hold them.
 *
 * <pre>
 * version 1  --undo y--&gt;  version 2  --undo x, z--&gt;  version 3 = the table
 * </pre>
 *
 * <p>This is Baker's shallow binding for arrays (H. G. Baker, Shallow Binding Makes Functional Arrays Fast,
 * 1991), without its rerooting: the newest is read and updated in O(1), an older one is copied when it is read.
 * Thread-safe: all versions of a table have one lock, and an update holds it.
 */
final class TableVersion<K, S> {
  private final Object lock;
  private Table<K, S> table; // null unless this is the newest
  private int size;
  private Table.Undos<K, S> undos = Table.Undos.none(); // none, if this is the newest
  private TableVersion<K, S> newer; // null if this is the newest

  private TableVersion(Object lock, Table<K, S> table) {
    this.lock = lock;
    this.table = table;
    this.size = table.size();
  }

  /** The first version of a table with the state in {@code pairs}; of equal keys, the last counts. */
  static <K, S> TableVersion<K, S> of(Iterator<Pair<K, S>> pairs) {
    Table<K, S> table = new Table<>(0);
    table.beginBatch();
    pairs.forEachRemaining(pair -> table.put(pair.first(), pair.second()));
    table.endBatch();
    return new TableVersion<>(new Object(), table);
  }

  /**
   * The version after a batch. If {@code update} throws, this version is as it was.
   *
   * @param batch must not need another table, whose lock somebody may have who waits for this one
   */
  <V, N> TableVersion<K, S> next(
      Iterator<Pair<K, V>> batch, TableUpdate<K, V, S, N> update, List<N> out) throws Exception {
    synchronized (lock) {
      Table<K, S> own = ownTable();
      // From now on this version is read through what the batch has changed.
      undos = own.beginBatch();
      newer = new TableVersion<>(lock, own);
      table = null;
      try {
        update.call(own.lookingAhead(batch), own, out);
        newer.size = own.size();
        return newer;
      } catch (Throwable e) {
        own.undo(undos);
        becomeNewest(own);
        throw e;
      } finally {
        own.endBatch();
      }
    }
  }

  /** All keys with their state in this version. */
  List<Pair<K, S>> entries() {
    synchronized (lock) {
      return (newer == null ? table : reread()).pairs();
    }
  }

  /** How many keys this version has. */
  int size() {
    synchronized (lock) {
      return size;
    }
  }

  /** The table if this is the newest version; else a copy, which makes it the newest of a branch. */
  private Table<K, S> ownTable() {
    if (newer != null) {
      becomeNewest(reread());
    }
    return table;
  }

  private void becomeNewest(Table<K, S> own) {
    table = own;
    newer = null;
    undos = Table.Undos.none();
  }

  /** A copy of the newest table, with all done since this version undone. */
  private Table<K, S> reread() {
    Deque<Table.Undos<K, S>> since = new ArrayDeque<>();
    TableVersion<K, S> version = this;
    for (; version.newer != null; version = version.newer) {
      since.push(version.undos);
    }
    Table<K, S> copy = version.table.copy();
    since.forEach(copy::undo);
    return copy;
  }
}
