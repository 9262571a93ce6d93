package io.dstreamlabs.reference.state;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.Map4Function;
import io.dstreamlabs.kernel.rdd.StateTable;
import io.dstreamlabs.kernel.rdd.TableUpdate;
import io.dstreamlabs.kernel.state.Stamped;
import io.dstreamlabs.kernel.state.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Ends the keys that had no record for longer than the timeout, each with a last call. Looks at all keys.
 *
 * <pre>
 * timeout 2 s, at 5 s      stamped 2 s: ends      stamped 3 s: stays
 * </pre>
 *
 * @param time the batch time
 * @param f what is called
 * @param timeout how long a key may be without a record
 */
record TimeOutIdleKeys<K, V, S, M>(
    Time time, Map4Function<Time, K, Maybe<V>, State<S>, Maybe<M>> f, Duration timeout)
    implements TableUpdate<K, V, Stamped<S>, M> {

  @Override
  public void call(Iterator<Pair<K, V>> batch, StateTable<K, Stamped<S>> table, List<M> out)
      throws Exception {
    KeyState<S> state = new KeyState<>();
    for (Pair<K, Stamped<S>> entry : idle(table)) {
      state.showTimingOut(entry.second().state());
      KeyState.emitted(f.call(time, entry.first(), Maybe.absent(), state), out);
      table.remove(entry.first());
    }
  }

  private List<Pair<K, Stamped<S>>> idle(StateTable<K, Stamped<S>> table) {
    long oldestMs = time.minus(timeout).milliseconds();
    List<Pair<K, Stamped<S>>> idle = new ArrayList<>();
    Iterator<Pair<K, Stamped<S>>> entries = table.entries();
    while (entries.hasNext()) {
      Pair<K, Stamped<S>> entry = entries.next();
      if (entry.second().touchedMs() < oldestMs) {
        idle.add(entry);
      }
    }
    return idle;
  }
}
