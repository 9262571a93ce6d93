package io.dstreamlabs.reference.window;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.FilterFunction;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.StateTable;
import io.dstreamlabs.kernel.rdd.TableUpdate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns the table of one window into that of the next: what left is taken out, then what entered is combined
 * in. Only keys that changed are looked at. Emits the keys that left, were not known, and entered: a sign
 * that {@code keep} dropped them while the window still had them.
 *
 * @param validTime time of the window, for the message
 * @param reduce combines in
 * @param inverse takes out
 * @param keep which pairs the window is to know
 */
record SlideUpdate<K, V>(
    Time validTime,
    ReduceFunction<V> reduce,
    ReduceFunction<V> inverse,
    FilterFunction<Pair<K, V>> keep)
    implements TableUpdate<K, Change<V>, V, K> {

  @Override
  public void call(Iterator<Pair<K, Change<V>>> changes, StateTable<K, V> table, List<K> out)
      throws Exception {
    Map<K, V> leaving = new LinkedHashMap<>();
    while (changes.hasNext()) {
      Pair<K, Change<V>> pair = changes.next();
      if (pair.second() instanceof Change.Leaving<V> gone) {
        leaving.put(pair.first(), gone.value());
      } else if (pair.second() instanceof Change.Entering<V> entering) {
        K key = pair.first();
        Maybe<V> gone = Maybe.ofNullable(leaving.remove(key));
        Maybe<V> before = table.get(key);
        if (gone.isPresent() && !before.isPresent()) {
          out.add(key);
        }
        V value = entering.value();
        set(
            key,
            before.isPresent() ? reduce.call(without(before.get(), gone), value) : value,
            table);
      }
    }
    for (Map.Entry<K, V> gone : leaving.entrySet()) {
      Maybe<V> before = table.get(gone.getKey());
      if (!before.isPresent()) {
        throw unknown(gone.getKey());
      }
      set(gone.getKey(), inverse.call(before.get(), gone.getValue()), table);
    }
  }

  private V without(V value, Maybe<V> gone) throws Exception {
    return gone.isPresent() ? inverse.call(value, gone.get()) : value;
  }

  private void set(K key, V value, StateTable<K, V> table) throws Exception {
    if (keep.call(new Pair<>(key, value))) {
      table.put(key, value);
    } else {
      table.remove(key);
    }
  }

  private IllegalStateException unknown(K key) {
    return new IllegalStateException(
        "the key %s leaves the window at %s, but the window before has no value for it, and nothing new"
                .formatted(key, validTime)
            + " came: keep dropped it while it had records in the window. Drop only what has none, or use"
            + " an operator without an inverse");
  }
}
