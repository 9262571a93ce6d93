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
    List<K> left = new ArrayList<>();
    Set<K> unknown = new LinkedHashSet<>();
    while (changes.hasNext()) {
      Pair<K, Change<V>> pair = changes.next();
      K key = pair.first();
      Maybe<V> before = table.get(key);
      if (pair.second() instanceof Change.Entering<V> entering) {
        V value = entering.value();
        table.put(key, before.isPresent() ? reduce.call(before.get(), value) : value);
        dropUnlessKept(key, table);
        if (unknown.remove(key)) {
          out.add(key);
        }
      } else if (pair.second() instanceof Change.Leaving<V> leaving) {
        if (before.isPresent()) {
          table.put(key, inverse.call(before.get(), leaving.value()));
          left.add(key);
        } else {
          unknown.add(key);
        }
      }
    }
    requireKnown(unknown);
    for (K key : left) {
      dropUnlessKept(key, table);
    }
  }

  private void dropUnlessKept(K key, StateTable<K, V> table) throws Exception {
    Maybe<V> value = table.get(key);
    if (value.isPresent() && !keep.call(new Pair<>(key, value.get()))) {
      table.remove(key);
    }
  }

  private void requireKnown(Set<K> unknown) {
    if (!unknown.isEmpty()) {
      throw new IllegalStateException(
          "the key %s leaves the window at %s, but the window before has no value for it, and nothing new"
                  .formatted(unknown.iterator().next(), validTime)
              + " came: keep dropped it while it had records in the window. Drop only what has none, or use"
              + " an operator without an inverse");
    }
  }
}
