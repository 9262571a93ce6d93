package io.dstreamlabs.reference.window;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.FilterFunction;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.StateTable;
import io.dstreamlabs.kernel.rdd.TableUpdate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Turns the table of one window into that of the next: first what left is taken out, then what entered is
 * combined in. Only keys that changed are looked at. Emits the keys that left, were not known, and entered: a
 * sign that {@code keep} dropped them while the window still had them.
 *
 * <p>A key that {@code keep} would drop after the first half stays for the second, in which it may enter again.
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
    implements TableUpdate<K, Object, V, K> {

  @Override
  @SuppressWarnings("unchecked") // what is not marked is a value that enters
  public void call(Iterator<Pair<K, Object>> changes, StateTable<K, V> table, List<K> out)
      throws Exception {
    Set<K> unknown = new LinkedHashSet<>();
    List<K> doubtful = new ArrayList<>();
    while (changes.hasNext()) {
      Pair<K, Object> change = changes.next();
      if (change.second() instanceof Leaving<?> leaving) {
        leave(change.first(), ((Leaving<V>) leaving).value(), table, unknown, doubtful);
      } else {
        enter(change.first(), (V) change.second(), table, unknown, out);
      }
    }
    if (!unknown.isEmpty()) {
      throw unknown(unknown.iterator().next());
    }
    for (K key : doubtful) {
      Maybe<V> rest = table.get(key);
      if (rest.isPresent() && !isKept(key, rest.get())) {
        table.remove(key);
      }
    }
  }

  private void leave(K key, V value, StateTable<K, V> table, Set<K> unknown, List<K> doubtful)
      throws Exception {
    Maybe<V> before = table.get(key);
    if (!before.isPresent()) {
      unknown.add(key);
      return;
    }
    V rest = inverse.call(before.get(), value);
    table.put(key, rest);
    if (!isKept(key, rest)) {
      doubtful.add(key);
    }
  }

  private void enter(K key, V value, StateTable<K, V> table, Set<K> unknown, List<K> out)
      throws Exception {
    Maybe<V> before = table.get(key);
    if (!before.isPresent() && unknown.remove(key)) {
      out.add(key);
    }
    V all = before.isPresent() ? reduce.call(before.get(), value) : value;
    if (isKept(key, all)) {
      table.put(key, all);
    } else {
      table.remove(key);
    }
  }

  private boolean isKept(K key, V value) throws Exception {
    return keep.call(new Pair<>(key, value));
  }

  private IllegalStateException unknown(K key) {
    return new IllegalStateException(
        "the key %s leaves the window at %s, but the window before has no value for it, and nothing new"
                .formatted(key, validTime)
            + " came: keep dropped it while it had records in the window. Drop only what has none, or use"
            + " an operator without an inverse");
  }
}
