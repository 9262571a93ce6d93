package io.dstreamlabs.spark;

import io.dstreamlabs.kernel.rdd.TableUpdate;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.spark.util.KnownSizeEstimation;
import org.apache.spark.util.SizeEstimator;
import scala.Tuple2;
import scala.collection.immutable.HashMap;
import scala.collection.immutable.HashMap$;
import scala.jdk.javaapi.CollectionConverters;

/**
 * One partition of a state after a batch. Versions share what the batch left alone: the map is a hash trie, of which an
 * update copies the way to a key only (P. Bagwell: Ideal Hash Trees, 2001); so a task may read an old version, fail,
 * or run twice, and disturbs none.
 *
 * @param states by key
 * @param emitted by the batch
 */
record StatePart<K, S, M>(HashMap<K, S> states, List<M> emitted)
    implements Serializable, KnownSizeEstimation {
  private static final int SAMPLED = 20;

  static <K, S, M> StatePart<K, S, M> of(Iterator<Tuple2<K, S>> pairs, Iterator<M> records) {
    HashMap<K, S> states = HashMap$.MODULE$.empty();
    while (pairs.hasNext()) {
      Tuple2<K, S> pair = pairs.next();
      states = states.updated(pair._1(), pair._2());
    }
    List<M> emitted = new ArrayList<>();
    records.forEachRemaining(emitted::add);
    return new StatePart<>(states, emitted);
  }

  /** What a batch makes of it. Costs what {@code update} does, and per change of a key a few nodes of the trie. */
  <V, N> StatePart<K, S, N> updated(Iterator<Tuple2<K, V>> batch, TableUpdate<K, V, S, N> update)
      throws Exception {
    TrieTable<K, S> table = new TrieTable<>(states);
    List<N> out = new Emitted<>();
    update.call(Tuples.pairs(batch), table, out);
    return new StatePart<>(table.states(), out);
  }

  /** By a few of the keys: Spark would go through all of them each time that a version is kept. */
  @Override
  public long estimatedSize() {
    return estimate(CollectionConverters.asJava(states.iterator()), states.size())
        + estimate(emitted.iterator(), emitted.size());
  }

  private static long estimate(Iterator<?> all, int size) {
    List<Object> sample = new ArrayList<>();
    while (all.hasNext() && sample.size() < SAMPLED) {
      sample.add(all.next());
    }
    return sample.isEmpty() ? 0 : SizeEstimator.estimate(sample) * size / sample.size();
  }

  /** Takes no null. */
  private static final class Emitted<N> extends ArrayList<N> {
    private static final long serialVersionUID = 1;

    @Override
    public boolean add(N record) {
      return super.add(
          Objects.requireNonNull(
              record,
              "a null was emitted, but a record is never null: emit nothing, or Maybe.absent()"));
    }
  }
}
