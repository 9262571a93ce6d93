package io.dstreamlabs.reference.window;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Partitioner;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.kernel.stream.Reads;
import java.util.List;
import java.util.Optional;

/**
 * The values of each key in the window combined, by {@link TwoStacks}: from one window to the next only the
 * panes that entered are read.
 *
 * <pre>
 * window(3 s, 1 s)     at 5 s:  | 3 s  4 s | 5 s |         at 6 s:    evict 3 s   | 4 s  5 s | insert 6 s
 * </pre>
 *
 * <p>The stacks are no state that has to be saved: they are made anew from the panes, which the kernel
 * remembers as declared, after a restart, after a failure, and after a gap in the times that are asked
 * for. A window that is asked for after a newer one is combined from its panes alone.
 */
final class SlidingAggregate<K, V> extends PairDStream<K, V> {
  private static final long serialVersionUID = 1;

  private final String name;
  private final PairDStream<K, V> panes;
  private final WindowSpec spec;
  private final ReduceFunction<V> reduce;
  private final Partitioner partitioner;
  private transient Optional<Stacked<K, V>> newest = Optional.empty();

  /** The stacks of the window at a time. */
  private record Stacked<K, V>(Time time, TwoStacks<K, V> stacks) {}

  SlidingAggregate(
      String name,
      PairDStream<K, V> panes,
      WindowSpec spec,
      ReduceFunction<V> reduce,
      Partitioner partitioner) {
    super(panes.context(), spec.slideDuration(), Reads.last(panes, spec.windowDuration()));
    this.name = name;
    this.panes = panes;
    this.spec = spec;
    this.reduce = reduce;
    this.partitioner = partitioner;
  }

  @Override
  protected Optional<PairRdd<K, V>> compute(Time validTime) {
    if (newest.isPresent() && newest.get().time().isAfter(validTime)) {
      return Optional.of(combined(panes.rdds(validTime.minus(spec.windowDuration()), validTime)));
    }
    Stacked<K, V> before = newest.orElseGet(() -> new Stacked<>(context().zeroTime(), empty()));
    newest = Optional.empty(); // should the slide fail half way, the next one begins anew
    slide(before, validTime);
    newest = Optional.of(new Stacked<>(validTime, before.stacks()));
    return Optional.of(before.stacks().query());
  }

  private void slide(Stacked<K, V> before, Time validTime) {
    Time left = validTime.minus(spec.windowDuration());
    TwoStacks<K, V> stacks = before.stacks();
    stacks.beginSlide();
    stacks.evict(left);
    Time time = before.time().max(left).plus(panes.slideDuration());
    for (; !time.isAfter(validTime); time = time.plus(panes.slideDuration())) {
      Time paneTime = time;
      panes.getOrCompute(time).ifPresent(pane -> stacks.insert(paneTime, pane));
    }
    if (isCheckpointTime(validTime)) {
      stacks.cutLineage();
    }
  }

  private TwoStacks<K, V> empty() {
    return new TwoStacks<>(context().rdds(), partitioner, reduce);
  }

  private PairRdd<K, V> combined(List<PairRdd<K, V>> rdds) {
    return rdds.isEmpty()
        ? context().rdds().<K, V>emptyPairRdd().partitionBy(partitioner)
        : Batches.union(rdds).reduceByKey(reduce, partitioner);
  }

  @Override
  public String toString() {
    return name;
  }
}
