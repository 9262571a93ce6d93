package io.dstreamlabs.spark;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.StateTable;
import java.util.Iterator;
import java.util.Objects;
import scala.Option;
import scala.collection.immutable.HashMap;
import scala.jdk.javaapi.CollectionConverters;

/** The table of one update: starts from a version, and ends as another one. */
final class TrieTable<K, S> implements StateTable<K, S> {
  private HashMap<K, S> states;

  TrieTable(HashMap<K, S> states) {
    this.states = states;
  }

  /** As the update left them so far. */
  HashMap<K, S> states() {
    return states;
  }

  @Override
  public Maybe<S> get(K key) {
    Option<S> state = states.get(key);
    return state.isEmpty() ? Maybe.absent() : Maybe.of(state.get());
  }

  @Override
  public void put(K key, S state) {
    states =
        states.updated(
            key,
            Objects.requireNonNull(
                state, "a state is never null: call remove(key) to forget the key"));
  }

  @Override
  public void remove(K key) {
    states = states.removed(key);
  }

  @Override
  public int size() {
    return states.size();
  }

  @Override
  public Iterator<Pair<K, S>> entries() {
    return Tuples.pairs(CollectionConverters.asJava(states.iterator()));
  }
}
