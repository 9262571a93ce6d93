package io.dstreamlabs.reference;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.FilterFunction;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.HashPartitioner;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Partitioner;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.IncrementalWindowOperators;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.kernel.stream.Reads;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Windows made from the one before in the plainest way: by cogroup, with nothing kept but the windows. */
final class PlainIncrementalWindows implements IncrementalWindowOperators {
  private static final long serialVersionUID = 1;

  @Override
  public <T> DStream<Long> countByWindow(
      DStream<T> parent, Duration windowDuration, Duration slideDuration) {
    PairDStream<Boolean, Long> ones = parent.mapToPair(record -> new Pair<>(true, 1L));
    return values(
        new Incremental<>(
            ones,
            WindowSpec.over(parent, windowDuration, slideDuration),
            Long::sum,
            (a, b) -> a - b,
            pair -> true,
            new HashPartitioner(1)));
  }

  @Override
  public <T> PairDStream<T, Long> countByValueAndWindow(
      DStream<T> parent, Duration windowDuration, Duration slideDuration) {
    PairDStream<T, Long> ones = parent.mapToPair(record -> new Pair<>(record, 1L));
    return reduceByKeyAndWindow(
        ones,
        Long::sum,
        (a, b) -> a - b,
        windowDuration,
        slideDuration,
        pair -> pair.second() != 0);
  }

  @Override
  public <T> DStream<T> reduceByWindow(
      DStream<T> parent,
      ReduceFunction<T> reduce,
      ReduceFunction<T> inverse,
      Duration windowDuration,
      Duration slideDuration) {
    PairDStream<Boolean, T> keyed = parent.mapToPair(record -> new Pair<>(true, record));
    return values(
        new Incremental<>(
            keyed,
            WindowSpec.over(parent, windowDuration, slideDuration),
            reduce,
            inverse,
            pair -> true,
            new HashPartitioner(1)));
  }

  @Override
  public <K, V> PairDStream<K, V> reduceByKeyAndWindow(
      PairDStream<K, V> parent,
      ReduceFunction<V> reduce,
      ReduceFunction<V> inverse,
      Duration windowDuration,
      Duration slideDuration,
      FilterFunction<Pair<K, V>> keep) {
    return new Incremental<>(
        parent,
        WindowSpec.over(parent, windowDuration, slideDuration),
        reduce,
        inverse,
        keep,
        new HashPartitioner(parent.context().rdds().defaultParallelism()));
  }

  private static <V> DStream<V> values(PairDStream<Boolean, V> window) {
    return window.transform(rdd -> PairRdd.of(rdd).values());
  }

  /**
   * The window at {@code T} from that at {@code T - slide}.
   *
   * <pre>
   * window(3 s, 1 s) at 6 s     ...  | 3 s |  4 s  5 s  | 6 s |
   *                                   leaves             enters
   * </pre>
   */
  private static final class Incremental<K, V> extends PairDStream<K, V> {
    private static final long serialVersionUID = 1;

    private final PairDStream<K, V> parent;
    private final WindowSpec spec;
    private final ReduceFunction<V> reduce;
    private final ReduceFunction<V> inverse;
    private final FilterFunction<Pair<K, V>> keep;
    private final Partitioner partitioner;

    Incremental(
        PairDStream<K, V> parent,
        WindowSpec spec,
        ReduceFunction<V> reduce,
        ReduceFunction<V> inverse,
        FilterFunction<Pair<K, V>> keep,
        Partitioner partitioner) {
      super(
          parent.context(),
          spec.slideDuration(),
          Reads.ownPrevious(),
          Reads.last(parent, spec.windowDuration().plus(spec.slideDuration())));
      this.parent = parent;
      this.spec = spec;
      this.reduce = reduce;
      this.inverse = inverse;
      this.keep = keep;
      this.partitioner = partitioner;
    }

    @Override
    protected Optional<PairRdd<K, V>> compute(Time validTime) {
      Time before = validTime.minus(spec.slideDuration());
      Duration window = spec.windowDuration();
      PairRdd<K, V> last = previous(validTime).orElseGet(() -> context().rdds().emptyPairRdd());
      PairRdd<K, V> left = reduced(before.minus(window), validTime.minus(window));
      PairRdd<K, V> entered = reduced(before, validTime);
      ReduceFunction<V> in = reduce;
      ReduceFunction<V> out = inverse;
      return Optional.of(
          last.cogroup(left, partitioner)
              .cogroup(entered, partitioner)
              .mapValues(groups -> next(groups, in, out))
              .filter(keep));
    }

    private PairRdd<K, V> reduced(Time after, Time upTo) {
      List<PairRdd<K, V>> rdds = parent.rdds(after, upTo);
      return rdds.isEmpty()
          ? context().rdds().emptyPairRdd()
          : context().rdds().unionPairs(rdds).reduceByKey(reduce, partitioner);
    }

    private static <V> V next(
        Pair<Iterable<Pair<Iterable<V>, Iterable<V>>>, Iterable<V>> groups,
        ReduceFunction<V> in,
        ReduceFunction<V> out)
        throws Exception {
      Optional<Pair<Iterable<V>, Iterable<V>>> lastAndLeft = first(groups.first());
      Optional<V> value = lastAndLeft.flatMap(both -> first(both.first()));
      Optional<V> entered = first(groups.second());
      if (value.isEmpty()) {
        return entered.orElseThrow(
            () -> new IllegalStateException("a key left the window that was not in it"));
      }
      Optional<V> left = lastAndLeft.flatMap(both -> first(both.second()));
      V rest = left.isPresent() ? out.call(value.get(), left.get()) : value.get();
      return entered.isPresent() ? in.call(rest, entered.get()) : rest;
    }

    private static <T> Optional<T> first(Iterable<T> group) {
      for (T value : group) {
        return Optional.of(value);
      }
      return Optional.empty();
    }

    @Override
    public String toString() {
      return "the plain incremental window";
    }
  }
}
