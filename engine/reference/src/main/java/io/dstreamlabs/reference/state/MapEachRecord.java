package io.dstreamlabs.reference.state;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.Map4Function;
import io.dstreamlabs.kernel.rdd.StateTable;
import io.dstreamlabs.kernel.rdd.TableUpdate;
import io.dstreamlabs.kernel.state.Stamped;
import io.dstreamlabs.kernel.state.State;
import java.util.Iterator;
import java.util.List;

/**
 * Calls a function for each record of the batch in turn, with the state of its key.
 *
 * @param time the batch time
 * @param f what is called
 * @param stamping which states get a new stamp
 */
record MapEachRecord<K, V, S, M>(
    Time time, Map4Function<Time, K, Maybe<V>, State<S>, Maybe<M>> f, Stamping stamping)
    implements TableUpdate<K, V, Stamped<S>, M> {

  /** Which states get a new stamp. */
  private enum Stamping {
    /** Those that were updated. */
    UPDATES,
    /** Those whose key has a record: it must not time out for being read only. */
    TOUCHES
  }

  /** Where no key times out: a state is written only if it was updated. */
  static <K, V, S, M> MapEachRecord<K, V, S, M> stampingUpdates(
      Time time, Map4Function<Time, K, Maybe<V>, State<S>, Maybe<M>> f) {
    return new MapEachRecord<>(time, f, Stamping.UPDATES);
  }

  /** Where keys time out: the record of a key keeps it. */
  static <K, V, S, M> MapEachRecord<K, V, S, M> stampingTouches(
      Time time, Map4Function<Time, K, Maybe<V>, State<S>, Maybe<M>> f) {
    return new MapEachRecord<>(time, f, Stamping.TOUCHES);
  }

  @Override
  public void call(Iterator<Pair<K, V>> batch, StateTable<K, Stamped<S>> table, List<M> out)
      throws Exception {
    KeyState<S> state = new KeyState<>();
    while (batch.hasNext()) {
      Pair<K, V> pair = batch.next();
      state.show(table.get(pair.first()));
      KeyState.emitted(f.call(time, pair.first(), Maybe.of(pair.second()), state), out);
      if (state.isRemoved()) {
        table.remove(pair.first());
      } else if (state.isUpdated() || (stamping == Stamping.TOUCHES && state.exists())) {
        table.put(pair.first(), new Stamped<>(state.get(), time.milliseconds()));
      }
    }
  }
}
