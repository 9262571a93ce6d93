package io.dstreamlabs.reference.state;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.Map4Function;
import io.dstreamlabs.kernel.rdd.StateTable;
import io.dstreamlabs.kernel.rdd.TableUpdate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Calls a function for each key that has a state or a value in the batch.
 *
 * @param time the batch time
 * @param update makes the next state; absent for a key that goes
 */
record UpdateEachKey<K, V, S>(Time time, Map4Function<Time, K, List<V>, Maybe<S>, Maybe<S>> update)
    implements TableUpdate<K, V, S, Void> {

  @Override
  public void call(Iterator<Pair<K, V>> batch, StateTable<K, S> table, List<Void> out)
      throws Exception {
    Map<K, List<V>> values = byKey(batch);
    List<K> gone = new ArrayList<>(); // they go when the entries have been gone through
    Iterator<Pair<K, S>> entries = table.entries();
    while (entries.hasNext()) {
      Pair<K, S> entry = entries.next();
      List<V> ofKey = values.remove(entry.first());
      Maybe<S> next =
          next(
              entry.first(),
              ofKey == null ? Collections.emptyList() : ofKey,
              Maybe.of(entry.second()));
      if (!next.isPresent()) {
        gone.add(entry.first());
      } else if (next.get() != entry.second()) {
        table.put(entry.first(), next.get());
      }
    }
    gone.forEach(table::remove);
    for (Map.Entry<K, List<V>> entry : values.entrySet()) {
      Maybe<S> first = next(entry.getKey(), entry.getValue(), Maybe.absent());
      if (first.isPresent()) {
        table.put(entry.getKey(), first.get());
      }
    }
  }

  private static <K, V> Map<K, List<V>> byKey(Iterator<Pair<K, V>> batch) {
    Map<K, List<V>> values = new LinkedHashMap<>();
    while (batch.hasNext()) {
      Pair<K, V> pair = batch.next();
      values.computeIfAbsent(pair.first(), key -> new ArrayList<>()).add(pair.second());
    }
    return values;
  }

  private Maybe<S> next(K key, List<V> values, Maybe<S> state) throws Exception {
    return Objects.requireNonNull(
        update.call(time, key, Collections.unmodifiableList(values), state),
        "the function of updateStateByKey returned null: return Maybe.absent() to forget the key");
  }
}
