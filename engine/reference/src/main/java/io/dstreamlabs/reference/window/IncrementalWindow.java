package io.dstreamlabs.reference.window;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.FilterFunction;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Partitioner;
import io.dstreamlabs.kernel.rdd.StateRdd;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.kernel.stream.Reads;
import io.dstreamlabs.kernel.stream.StateDStream;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The window at {@code T} made from that at {@code T - slide}: a table by key, updated by what left and what
 * entered.
 *
 * <pre>
 * window(3 s, 1 s) at 6 s     ...  | 3 s |  4 s  5 s  | 6 s |
 *                                   leaves             enters
 * </pre>
 */
final class IncrementalWindow<K, V> extends StateDStream<K, V, K> {
  private static final long serialVersionUID = 1;
  private static final System.Logger LOG = System.getLogger(IncrementalWindow.class.getName());

  private final String name;
  private final PairDStream<K, V> panes;
  private final WindowSpec spec;
  private final ReduceFunction<V> reduce;
  private final ReduceFunction<V> inverse;
  private final FilterFunction<Pair<K, V>> keep;
  private boolean warned;

  IncrementalWindow(
      String name,
      PairDStream<K, V> panes,
      WindowSpec spec,
      ReduceFunction<V> reduce,
      ReduceFunction<V> inverse,
      FilterFunction<Pair<K, V>> keep,
      Partitioner partitioner) {
    super(
        panes.context(),
        spec.slideDuration(),
        partitioner,
        Reads.last(panes, spec.windowDuration().plus(spec.slideDuration())));
    this.name = name;
    this.panes = panes;
    this.spec = spec;
    this.reduce = reduce;
    this.inverse = inverse;
    this.keep = keep;
    if (spec.leavesGaps()) {
      warnOfGaps();
    }
    this.warned = spec.leavesGaps() || keep.equals(FilterFunction.everything());
  }

  /** The same, whose {@code keep} drops no key that has records in the window: nobody has to watch for that. */
  IncrementalWindow<K, V> unwatched() {
    warned = true;
    return this;
  }

  @Override
  protected Optional<StateRdd<K, V, K>> compute(Time validTime) {
    StateRdd<K, V, K> before = previous(validTime).orElseGet(this::nothing);
    warnIfKeysCameBack(before);
    Time slideBegin = validTime.minus(spec.slideDuration());
    Time left = validTime.minus(spec.windowDuration());
    List<PairRdd<K, Object>> changes = new ArrayList<>();
    paneOf(left.minus(spec.slideDuration()), left)
        .ifPresent(pane -> changes.add(pane.mapValues(value -> new Leaving<>(value))));
    paneOf(slideBegin, validTime).ifPresent(pane -> changes.add(asObjects(pane)));
    PairRdd<K, Object> all =
        changes.isEmpty() ? context().rdds().emptyPairRdd() : Batches.union(changes);
    return Optional.of(before.next(all, new SlideUpdate<>(validTime, reduce, inverse, keep)));
  }

  private StateRdd<K, V, K> nothing() {
    return context().rdds().stateOf(context().rdds().emptyPairRdd(), partitioner());
  }

  /** What is in the panes of {@code (after, upTo]}, each key once. */
  private Optional<PairRdd<K, V>> paneOf(Time after, Time upTo) {
    List<PairRdd<K, V>> rdds = panes.rdds(after, upTo);
    return switch (rdds.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(rdds.get(0));
      default -> Optional.of(Batches.union(rdds).reduceByKey(reduce, partitioner()));
    };
  }

  @SuppressWarnings("unchecked") // an RDD is read only, so one of values is one of objects
  private static <K, V> PairRdd<K, Object> asObjects(PairRdd<K, V> pane) {
    return (PairRdd<K, Object>) (PairRdd<K, ?>) pane;
  }

  private void warnOfGaps() {
    LOG.log(
        Level.WARNING,
        "{0}: slideDuration is {1} ms, longer than windowDuration, {2} ms. As in Spark, the first value of a"
            + " key then counts what came before the window, for ever: use a slideDuration of {2} ms or"
            + " less, or an operator without an inverse",
        name,
        String.valueOf(spec.slideDuration().toMillis()),
        String.valueOf(spec.windowDuration().toMillis()));
  }

  /** Costs an action a slide, until it has warned: one job, where {@code take} needs two if nothing is there. */
  private void warnIfKeysCameBack(StateRdd<K, V, K> window) {
    if (warned) {
      return;
    }
    List<K> cameBack = window.mapPartitions(IncrementalWindow::firstOf).collect();
    if (!cameBack.isEmpty()) {
      warned = true;
      LOG.log(
          Level.WARNING,
          "{0}: keep dropped the key {1} while it had records in the window. As in Spark, what left of it"
              + " is not taken out of what came since: drop only what has none, or use an operator without an inverse",
          name,
          cameBack.get(0));
    }
  }

  private static <K> Iterator<K> firstOf(Iterator<K> keys) {
    return keys.hasNext() ? List.of(keys.next()).iterator() : Collections.emptyIterator();
  }

  @Override
  public String toString() {
    return name;
  }
}
