package io.dstreamlabs.reference.window;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.StateTable;
import io.dstreamlabs.kernel.rdd.TableUpdate;
import java.util.Iterator;
import java.util.List;

/** What a pane does to the table of a stack; see {@link TwoStacks}. */
final class StackUpdates {
  private StackUpdates() {}

  /** The pane is newer than what the table stands for. */
  record Append<K, V>(ReduceFunction<V> reduce) implements TableUpdate<K, V, V, V> {
    @Override
    public void call(Iterator<Pair<K, V>> pane, StateTable<K, V> table, List<V> out)
        throws Exception {
      while (pane.hasNext()) {
        Pair<K, V> pair = pane.next();
        Maybe<V> older = table.get(pair.first());
        V value = pair.second();
        table.put(pair.first(), older.isPresent() ? reduce.call(older.get(), value) : value);
      }
    }
  }

  /** The pane is older than what the table stands for; emits what its keys had without it. */
  record Prepend<K, V>(ReduceFunction<V> reduce)
      implements TableUpdate<K, V, V, Pair<K, Maybe<V>>> {
    @Override
    public void call(Iterator<Pair<K, V>> pane, StateTable<K, V> table, List<Pair<K, Maybe<V>>> out)
        throws Exception {
      while (pane.hasNext()) {
        Pair<K, V> pair = pane.next();
        Maybe<V> newer = table.get(pair.first());
        V value = pair.second();
        out.add(new Pair<>(pair.first(), newer));
        table.put(pair.first(), newer.isPresent() ? reduce.call(value, newer.get()) : value);
      }
    }
  }

  /** Sets keys to what they had without a pane. */
  record Restore<K, V>() implements TableUpdate<K, Maybe<V>, V, V> {
    @Override
    public void call(Iterator<Pair<K, Maybe<V>>> without, StateTable<K, V> table, List<V> out) {
      while (without.hasNext()) {
        Pair<K, Maybe<V>> pair = without.next();
        if (pair.second().isPresent()) {
          table.put(pair.first(), pair.second().get());
        } else {
          table.remove(pair.first());
        }
      }
    }
  }
}
