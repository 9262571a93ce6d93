package io.dstreamlabs.reference.window;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Partitioner;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.rdd.RddContext;
import io.dstreamlabs.kernel.rdd.StateRdd;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The panes of a sliding window, combined key by key by a function that is associative and need not have an
 * inverse nor be commutative.
 *
 * <pre>
 *        front                       back
 *   3     4     5     6   |   7     8     9     panes, oldest first
 *   3456  456   56    6       7     78    789   what the stacks stand for
 *
 *   query  = combine(3456, 789)
 *   insert = combine(789, pane)
 *   evict  = from 3456 to 456; where front is empty, the panes of back are turned over into it, newest first
 * </pre>
 *
 * <p>This is the algorithm Two-Stacks, as in K. Tangwongsan, M. Hirzel, S. Schneider: Low-Latency
 * Sliding-Window Aggregation in Worst-Case Constant Time (DEBS 2017), which sets its DABA against it; the
 * frame of insert, evict and query is that of K. Tangwongsan, M. Hirzel, S. Schneider, K.-L. Wu: General
 * Incremental Sliding-Window Aggregation (PVLDB 8(7), 2015). A value is combined once when it is inserted, at
 * most once when it is turned over, and each key once per query: three calls per key and slide, on average,
 * however long the window. The slide that turns the stacks over costs as much as the window is long; DABA
 * would spread that, which pays where single values are late and not where batches are.
 *
 * <p>The aggregates {@code 3456}, {@code 456}, .. of all keys are not stored side by side, which would take
 * the length of the window times the keys held. There is one table per stack; and for each pane in front what its
 * keys have without it. So memory goes with the panes.
 *
 * <p>Not thread-safe.
 */
final class TwoStacks<K, V> {
  private static final int TABLES_BETWEEN_CUTS = 10;

  private final RddContext rdds;
  private final Partitioner partitioner;
  private final ReduceFunction<V> reduce;
  private final Deque<Turned<K, V>> front = new ArrayDeque<>(); // the oldest pane first
  private final Deque<Pane<K, V>> back = new ArrayDeque<>(); // likewise
  private final List<Rdd<?>> retired = new ArrayList<>(); // kept for those that are made of them
  private StateRdd<K, V, ?> ofFront;
  private StateRdd<K, V, ?> ofBack;

  /** A pane of the back. */
  private record Pane<K, V>(Time time, PairRdd<K, V> rdd) {}

  /** A pane of the front: the table from it on, which has emitted what its keys have without it. */
  private record Turned<K, V>(Time time, StateRdd<K, V, Pair<K, Maybe<V>>> with) {}

  TwoStacks(RddContext rdds, Partitioner partitioner, ReduceFunction<V> reduce) {
    this.rdds = rdds;
    this.partitioner = partitioner;
    this.reduce = reduce;
    this.ofFront = nothing();
    this.ofBack = nothing();
  }

  /** Lets go of what the slide before has replaced: by now what was made of it is there. */
  void beginSlide() {
    retired.forEach(Rdd::unpersist);
    retired.clear();
  }

  /**
   * Adds a pane that is newer than all others.
   *
   * @param pane each key once, spread by the partitioner
   */
  void insert(Time time, PairRdd<K, V> pane) {
    back.addLast(new Pane<>(time, pane));
    ofBack = replaced(ofBack, ofBack.next(pane, new StackUpdates.Append<>(reduce)));
  }

  /** Removes the panes at {@code upTo} and before. */
  void evict(Time upTo) {
    while (!front.isEmpty() && !front.getFirst().time().isAfter(upTo)) {
      StateRdd<K, V, Pair<K, Maybe<V>>> with = front.removeFirst().with();
      PairRdd<K, Maybe<V>> without = rdds.emittedPairs(with);
      ofFront = replaced(ofFront, ofFront.next(without, new StackUpdates.Restore<>()));
      retired.add(with);
    }
    boolean isSpent = false;
    while (!back.isEmpty() && !back.getFirst().time().isAfter(upTo)) {
      back.removeFirst();
      isSpent = true;
    }
    if (isSpent) {
      turnOver();
    }
  }

  /** Cut off now and then, so that the chain of tables does not grow with the window. */
  private void turnOver() {
    ofFront = replaced(ofFront, nothing());
    while (!back.isEmpty()) {
      Pane<K, V> newest = back.removeLast();
      StateRdd<K, V, Pair<K, Maybe<V>>> with =
          ofFront.next(newest.rdd(), new StackUpdates.Prepend<>(reduce)).persist();
      front.addFirst(new Turned<>(newest.time(), with));
      ofFront = front.size() % TABLES_BETWEEN_CUTS == 0 ? with.cutLineage() : with;
    }
    ofBack = replaced(ofBack, nothing());
  }

  /** All panes combined; each key once, spread by the partitioner. */
  PairRdd<K, V> query() {
    if (front.isEmpty()) {
      return ofBack.snapshot();
    }
    return back.isEmpty()
        ? ofFront.snapshot()
        : rdds.unionPairs(List.of(ofFront.snapshot(), ofBack.snapshot()))
            .reduceByKey(reduce, partitioner);
  }

  /** Cuts both stacks off from the panes that have left. */
  void cutLineage() {
    ofFront = ofFront.cutLineage();
    ofBack = ofBack.cutLineage();
  }

  private StateRdd<K, V, ?> nothing() {
    return rdds.<K, V, V>stateOf(rdds.emptyPairRdd(), partitioner);
  }

  private StateRdd<K, V, ?> replaced(StateRdd<K, V, ?> before, StateRdd<K, V, ?> after) {
    retired.add(before);
    return after.persist();
  }
}
