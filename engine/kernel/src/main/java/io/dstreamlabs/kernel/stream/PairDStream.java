package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.FilterFunction;
import io.dstreamlabs.kernel.function.FlatMapFunction;
import io.dstreamlabs.kernel.function.Map2Function;
import io.dstreamlabs.kernel.function.Map4Function;
import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.HashPartitioner;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Partitioner;
import io.dstreamlabs.kernel.rdd.StorageLevel;
import io.dstreamlabs.kernel.state.StateSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A {@link DStream} of key-value pairs, with the operators that go by key.
 *
 * @param <K> the keys; equal keys meet
 * @param <V> the values
 */
public abstract class PairDStream<K, V> extends DStream<Pair<K, V>> {
  private static final long serialVersionUID = 1;

  /** As {@link DStream#DStream}. */
  protected PairDStream(StreamingContext context, Duration slideDuration, Reads... reads) {
    super(context, slideDuration, reads);
  }

  /** The same stream with the operators that go by key; costs nothing. */
  public static <K, V> PairDStream<K, V> of(DStream<Pair<K, V>> stream) {
    return stream instanceof PairDStream<K, V> pairs ? pairs : new PairView<>(stream);
  }

  @Override
  protected abstract Optional<PairRdd<K, V>> compute(Time validTime) throws Exception;

  @Override
  public final Optional<PairRdd<K, V>> getOrCompute(Time time) {
    return super.getOrCompute(time).map(rdd -> PairRdd.of(rdd));
  }

  @Override
  protected final Optional<PairRdd<K, V>> previous(Time validTime) {
    return getOrCompute(validTime.minus(slideDuration()));
  }

  @Override
  public final List<PairRdd<K, V>> rdds(Time after, Time upTo) {
    List<PairRdd<K, V>> pairs = new ArrayList<>();
    super.rdds(after, upTo).forEach(rdd -> pairs.add(PairRdd.of(rdd)));
    return pairs;
  }

  @Override
  public final List<PairRdd<K, V>> slice(Time from, Time to) {
    return rdds(beforeSlice(from), to);
  }

  // ---- derived from RDD operations; no RDD where the parent has none ----

  /**
   * Each value turned into another; the keys stay where they are.
   *
   * <pre>
   * this                     x:1 y:2   -   .      . = no RDD
   * mapValues(v -&gt; v + 1)    x:2 y:3   -   .      - = an RDD without records
   * </pre>
   */
  public final <U> PairDStream<K, U> mapValues(MapFunction<V, U> f) {
    return new EachPairRdd<>("mapValues", this, rdd -> PairRdd.of(rdd).mapValues(f));
  }

  /** Each value turned into any number of others under the same key. */
  public final <U> PairDStream<K, U> flatMapValues(FlatMapFunction<V, U> f) {
    return new EachPairRdd<>("flatMapValues", this, rdd -> PairRdd.of(rdd).flatMapValues(f));
  }

  /** The values of each key combined, starting from what {@code createCombiner} makes of the first. */
  public final <C> PairDStream<K, C> combineByKey(
      MapFunction<V, C> createCombiner,
      Map2Function<C, V, C> mergeValue,
      ReduceFunction<C> mergeCombiners) {
    return combineByKey(createCombiner, mergeValue, mergeCombiners, defaultPartitioner());
  }

  /**
   * As {@link #combineByKey(MapFunction, Map2Function, ReduceFunction)}, in {@code numPartitions} partitions,
   * 1 or more.
   */
  public final <C> PairDStream<K, C> combineByKey(
      MapFunction<V, C> createCombiner,
      Map2Function<C, V, C> mergeValue,
      ReduceFunction<C> mergeCombiners,
      int numPartitions) {
    return combineByKey(
        createCombiner, mergeValue, mergeCombiners, new HashPartitioner(numPartitions));
  }

  /**
   * As {@link #combineByKey(MapFunction, Map2Function, ReduceFunction)}, the keys spread by {@code
   * partitioner}.
   */
  public final <C> PairDStream<K, C> combineByKey(
      MapFunction<V, C> createCombiner,
      Map2Function<C, V, C> mergeValue,
      ReduceFunction<C> mergeCombiners,
      Partitioner partitioner) {
    return new EachPairRdd<>(
        "combineByKey",
        this,
        rdd ->
            PairRdd.of(rdd).combineByKey(createCombiner, mergeValue, mergeCombiners, partitioner));
  }

  // ---- the same operators as on DStream, still pairs ----

  @Override
  public final PairDStream<K, V> filter(FilterFunction<Pair<K, V>> f) {
    return of(super.filter(f));
  }

  @Override
  public final PairDStream<K, V> union(DStream<Pair<K, V>> other) {
    return of(super.union(other));
  }

  @Override
  public final PairDStream<K, V> repartition(int numPartitions) {
    return of(super.repartition(numPartitions));
  }

  @Override
  public final PairDStream<K, V> window(Duration windowDuration) {
    return of(super.window(windowDuration));
  }

  @Override
  public final PairDStream<K, V> window(Duration windowDuration, Duration slideDuration) {
    return of(super.window(windowDuration, slideDuration));
  }

  @Override
  public final PairDStream<K, V> cache() {
    super.cache();
    return this;
  }

  @Override
  public final PairDStream<K, V> persist() {
    super.persist();
    return this;
  }

  @Override
  public final PairDStream<K, V> persist(StorageLevel level) {
    super.persist(level);
    return this;
  }

  @Override
  public final PairDStream<K, V> checkpoint(Duration interval) {
    super.checkpoint(interval);
    return this;
  }

  @Override
  public final PairDStream<K, V> withId(String id) {
    super.withId(id);
    return this;
  }

  // ---- PairOperators ----
  //
  // Each three times: spread by hash over the default number of partitions, by hash over a given
  // one,
  // and by a given partitioner. A number below 1 is an IllegalArgumentException.

  /**
   * The values of each key combined, batch by batch; no RDD where this stream has none.
   *
   * <pre>
   * this              x:1 y:2 x:3    -   .   x:4
   * reduceByKey(+)    x:4 y:2        -   .   x:4
   * </pre>
   *
   * @param f associative and commutative
   * @throws IllegalStateException if the context has no plug for {@link PairOperators}, as for the operators
   *     below
   */
  public final PairDStream<K, V> reduceByKey(ReduceFunction<V> f) {
    return reduceByKey(f, defaultPartitioner());
  }

  /** As {@link #reduceByKey(ReduceFunction)}, in {@code numPartitions} partitions, 1 or more. */
  public final PairDStream<K, V> reduceByKey(ReduceFunction<V> f, int numPartitions) {
    return reduceByKey(f, new HashPartitioner(numPartitions));
  }

  /** As {@link #reduceByKey(ReduceFunction)}, the keys spread by {@code partitioner}. */
  public final PairDStream<K, V> reduceByKey(ReduceFunction<V> f, Partitioner partitioner) {
    return byKey("reduceByKey").reduceByKey(this, f, partitioner);
  }

  /**
   * The values of each key together, batch by batch, in no order; no RDD where this stream has none.
   *
   * <pre>
   * this            x:1 y:2 x:1      -   .   x:4
   * groupByKey()    x:{1,1} y:{2}    -   .   x:{4}
   * </pre>
   */
  public final PairDStream<K, Iterable<V>> groupByKey() {
    return groupByKey(defaultPartitioner());
  }

  /** As {@link #groupByKey()}, in {@code numPartitions} partitions, 1 or more. */
  public final PairDStream<K, Iterable<V>> groupByKey(int numPartitions) {
    return groupByKey(new HashPartitioner(numPartitions));
  }

  /** As {@link #groupByKey()}, the keys spread by {@code partitioner}. */
  public final PairDStream<K, Iterable<V>> groupByKey(Partitioner partitioner) {
    return byKey("groupByKey").groupByKey(this, partitioner);
  }

  /**
   * Each value with each of the other stream's that have the same key in the same batch. Where one of the
   * two has no RDD the batch fails, as for the other joins and {@link #cogroup}.
   *
   * <pre>
   * this           x:1 x:2 y:3                x:1   -
   * other          x:a x:b z:c                -     x:a
   * join(other)    x:1a x:1b x:2a x:2b        -     -        1a = the pair of 1 and a
   * </pre>
   *
   * @param other a stream of the same context with the same slide
   * @throws IllegalArgumentException if the slides differ
   */
  public final <W> PairDStream<K, Pair<V, W>> join(PairDStream<K, W> other) {
    return join(other, defaultPartitioner());
  }

  /** As {@link #join(PairDStream)}, in {@code numPartitions} partitions, 1 or more. */
  public final <W> PairDStream<K, Pair<V, W>> join(PairDStream<K, W> other, int numPartitions) {
    return join(other, new HashPartitioner(numPartitions));
  }

  /** As {@link #join(PairDStream)}, the keys spread by {@code partitioner}. */
  public final <W> PairDStream<K, Pair<V, W>> join(
      PairDStream<K, W> other, Partitioner partitioner) {
    return byKey("join").join(this, other, partitioner);
  }

  /**
   * As {@link #join(PairDStream)}, and this stream's values of keys that the other has not.
   *
   * <pre>
   * this                    x:1 x:2 y:3       x:1   -
   * other                   x:a z:c           -     x:a
   * leftOuterJoin(other)    x:1a x:2a y:3~    x:1~  -        ~ = absent
   * </pre>
   */
  public final <W> PairDStream<K, Pair<V, Maybe<W>>> leftOuterJoin(PairDStream<K, W> other) {
    return leftOuterJoin(other, defaultPartitioner());
  }

  /** As {@link #leftOuterJoin(PairDStream)}, in {@code numPartitions} partitions, 1 or more. */
  public final <W> PairDStream<K, Pair<V, Maybe<W>>> leftOuterJoin(
      PairDStream<K, W> other, int numPartitions) {
    return leftOuterJoin(other, new HashPartitioner(numPartitions));
  }

  /** As {@link #leftOuterJoin(PairDStream)}, the keys spread by {@code partitioner}. */
  public final <W> PairDStream<K, Pair<V, Maybe<W>>> leftOuterJoin(
      PairDStream<K, W> other, Partitioner partitioner) {
    return byKey("leftOuterJoin").leftOuterJoin(this, other, partitioner);
  }

  /**
   * As {@link #join(PairDStream)}, and the other stream's values of keys that this one has not.
   *
   * <pre>
   * this                     x:1 x:2 y:3       x:1   -
   * other                    x:a z:c           -     x:a
   * rightOuterJoin(other)    x:1a x:2a z:~c    -     x:~a     ~ = absent
   * </pre>
   */
  public final <W> PairDStream<K, Pair<Maybe<V>, W>> rightOuterJoin(PairDStream<K, W> other) {
    return rightOuterJoin(other, defaultPartitioner());
  }

  /** As {@link #rightOuterJoin(PairDStream)}, in {@code numPartitions} partitions, 1 or more. */
  public final <W> PairDStream<K, Pair<Maybe<V>, W>> rightOuterJoin(
      PairDStream<K, W> other, int numPartitions) {
    return rightOuterJoin(other, new HashPartitioner(numPartitions));
  }

  /** As {@link #rightOuterJoin(PairDStream)}, the keys spread by {@code partitioner}. */
  public final <W> PairDStream<K, Pair<Maybe<V>, W>> rightOuterJoin(
      PairDStream<K, W> other, Partitioner partitioner) {
    return byKey("rightOuterJoin").rightOuterJoin(this, other, partitioner);
  }

  /**
   * As {@link #join(PairDStream)}, and the values of keys that only one of the two has.
   *
   * <pre>
   * this                    x:1 x:2 y:3            x:1   -
   * other                   x:a z:c                -     x:a
   * fullOuterJoin(other)    x:1a x:2a y:3~ z:~c    x:1~  x:~a     ~ = absent
   * </pre>
   */
  public final <W> PairDStream<K, Pair<Maybe<V>, Maybe<W>>> fullOuterJoin(PairDStream<K, W> other) {
    return fullOuterJoin(other, defaultPartitioner());
  }

  /** As {@link #fullOuterJoin(PairDStream)}, in {@code numPartitions} partitions, 1 or more. */
  public final <W> PairDStream<K, Pair<Maybe<V>, Maybe<W>>> fullOuterJoin(
      PairDStream<K, W> other, int numPartitions) {
    return fullOuterJoin(other, new HashPartitioner(numPartitions));
  }

  /** As {@link #fullOuterJoin(PairDStream)}, the keys spread by {@code partitioner}. */
  public final <W> PairDStream<K, Pair<Maybe<V>, Maybe<W>>> fullOuterJoin(
      PairDStream<K, W> other, Partitioner partitioner) {
    return byKey("fullOuterJoin").fullOuterJoin(this, other, partitioner);
  }

  /**
   * For each key of either stream, its values in both, in no order.
   *
   * <pre>
   * this              x:1 x:2 y:3          x:1      -
   * other             x:a z:c              -        x:a
   * cogroup(other)    x:12/a y:3/ z:/c     x:1/     x:/a     12/a = 1 and 2 here, a there
   * </pre>
   */
  public final <W> PairDStream<K, Pair<Iterable<V>, Iterable<W>>> cogroup(PairDStream<K, W> other) {
    return cogroup(other, defaultPartitioner());
  }

  /** As {@link #cogroup(PairDStream)}, in {@code numPartitions} partitions, 1 or more. */
  public final <W> PairDStream<K, Pair<Iterable<V>, Iterable<W>>> cogroup(
      PairDStream<K, W> other, int numPartitions) {
    return cogroup(other, new HashPartitioner(numPartitions));
  }

  /** As {@link #cogroup(PairDStream)}, the keys spread by {@code partitioner}. */
  public final <W> PairDStream<K, Pair<Iterable<V>, Iterable<W>>> cogroup(
      PairDStream<K, W> other, Partitioner partitioner) {
    return byKey("cogroup").cogroup(this, other, partitioner);
  }

  // ---- WindowOperators, IncrementalWindowOperators ----

  /** {@link #groupByKeyAndWindow(Duration, Duration)} with this stream's slide. */
  public final PairDStream<K, Iterable<V>> groupByKeyAndWindow(Duration windowDuration) {
    return groupByKeyAndWindow(windowDuration, slideDuration());
  }

  /**
   * The values of each key in each window together.
   *
   * <pre>
   * batch time (s)                 1        2              3
   * this                           x:1      x:1 y:2        -
   * groupByKeyAndWindow(2s, 1s)    x:{1}    x:{1,1} y:{2}  x:{1} y:{2}
   * </pre>
   *
   * @param windowDuration as for {@link #window(Duration, Duration)}
   * @param slideDuration as for {@link #window(Duration, Duration)}
   * @throws IllegalArgumentException as for {@link #window(Duration, Duration)}
   */
  public final PairDStream<K, Iterable<V>> groupByKeyAndWindow(
      Duration windowDuration, Duration slideDuration) {
    return windows("groupByKeyAndWindow").groupByKeyAndWindow(this, windowDuration, slideDuration);
  }

  /** As {@link #groupByKeyAndWindow(Duration, Duration)}, in {@code numPartitions} partitions, 1 or more. */
  public final PairDStream<K, Iterable<V>> groupByKeyAndWindow(
      Duration windowDuration, Duration slideDuration, int numPartitions) {
    return groupByKeyAndWindow(windowDuration, slideDuration, new HashPartitioner(numPartitions));
  }

  /** As {@link #groupByKeyAndWindow(Duration, Duration)}, the keys spread by {@code partitioner}. */
  public final PairDStream<K, Iterable<V>> groupByKeyAndWindow(
      Duration windowDuration, Duration slideDuration, Partitioner partitioner) {
    return windows("groupByKeyAndWindow")
        .groupByKeyAndWindow(this, windowDuration, slideDuration, partitioner);
  }

  /** {@link #reduceByKeyAndWindow(ReduceFunction, Duration, Duration)} with this stream's slide. */
  public final PairDStream<K, V> reduceByKeyAndWindow(
      ReduceFunction<V> reduce, Duration windowDuration) {
    return reduceByKeyAndWindow(reduce, windowDuration, slideDuration());
  }

  /**
   * The values of each key in each window combined; a key that left the window is gone.
   *
   * <pre>
   * batch time (s)                     1        2        3
   * this                               x:1 y:2  x:3      -
   * reduceByKeyAndWindow(+, 2s, 1s)    x:1 y:2  x:4 y:2  x:3
   * </pre>
   *
   * @param reduce associative and commutative
   * @param windowDuration as for {@link #window(Duration, Duration)}
   * @param slideDuration as for {@link #window(Duration, Duration)}
   * @throws IllegalArgumentException as for {@link #window(Duration, Duration)}
   */
  public final PairDStream<K, V> reduceByKeyAndWindow(
      ReduceFunction<V> reduce, Duration windowDuration, Duration slideDuration) {
    return windows("reduceByKeyAndWindow")
        .reduceByKeyAndWindow(this, reduce, windowDuration, slideDuration);
  }

  /**
   * As {@link #reduceByKeyAndWindow(ReduceFunction, Duration, Duration)}, in {@code numPartitions} partitions,
   * 1 or more.
   */
  public final PairDStream<K, V> reduceByKeyAndWindow(
      ReduceFunction<V> reduce,
      Duration windowDuration,
      Duration slideDuration,
      int numPartitions) {
    return reduceByKeyAndWindow(
        reduce, windowDuration, slideDuration, new HashPartitioner(numPartitions));
  }

  /**
   * As {@link #reduceByKeyAndWindow(ReduceFunction, Duration, Duration)}, the keys spread by {@code
   * partitioner}.
   */
  public final PairDStream<K, V> reduceByKeyAndWindow(
      ReduceFunction<V> reduce,
      Duration windowDuration,
      Duration slideDuration,
      Partitioner partitioner) {
    return windows("reduceByKeyAndWindow")
        .reduceByKeyAndWindow(this, reduce, windowDuration, slideDuration, partitioner);
  }

  /**
   * As {@link #reduceByKeyAndWindow(ReduceFunction, Duration, Duration)}, from the window before: {@code
   * inverse} takes out what left it. Keys stay although nothing is left of them.
   *
   * <pre>
   * batch time (s)                        1        2        3        4
   * this                                  x:1 y:2  x:3      -        .
   * reduceByKeyAndWindow(+, -, 2s, 1s)    x:1 y:2  x:4 y:2  x:3 y:0  x:0 y:0    . = no RDD
   * </pre>
   *
   * <p>With a slide longer than the width, a key's first value counts what came before the window, for ever,
   * as in Spark. Use a slide that is no longer, or give no inverse.
   *
   * @param inverse {@code inverse(reduce(a, b), a)} is {@code b}
   */
  public final PairDStream<K, V> reduceByKeyAndWindow(
      ReduceFunction<V> reduce,
      ReduceFunction<V> inverse,
      Duration windowDuration,
      Duration slideDuration) {
    return reduceByKeyAndWindow(
        reduce, inverse, windowDuration, slideDuration, FilterFunction.everything());
  }

  /**
   * As without {@code keep}; a pair for which it is false is dropped, and unknown to the next window.
   *
   * <pre>
   * batch time (s)                                1        2        3     4    values that are not 0 are kept
   * this                                          x:1 y:2  x:3      -     .
   * reduceByKeyAndWindow(+, -, 2s, 1s, kept)      x:1 y:2  x:4 y:2  x:3   -    . = no RDD
   * </pre>
   *
   * <p>As in Spark, this goes wrong when {@code keep} drops a key that still has records in the window, such
   * as {@code x:1 x:-1}: when they leave, there is nothing that they could be taken out of. If the key came
   * anew meanwhile, its value is wrong; else the batch fails. Drop only what has no records, for instance by
   * reducing pairs of sum and count, or give no inverse.
   *
   * @param keep is asked about the keys that entered or left
   */
  public final PairDStream<K, V> reduceByKeyAndWindow(
      ReduceFunction<V> reduce,
      ReduceFunction<V> inverse,
      Duration windowDuration,
      Duration slideDuration,
      FilterFunction<Pair<K, V>> keep) {
    return incremental("reduceByKeyAndWindow with an inverse")
        .reduceByKeyAndWindow(this, reduce, inverse, windowDuration, slideDuration, keep);
  }

  /** As without {@code numPartitions}, in so many partitions, 1 or more. */
  public final PairDStream<K, V> reduceByKeyAndWindow(
      ReduceFunction<V> reduce,
      ReduceFunction<V> inverse,
      Duration windowDuration,
      Duration slideDuration,
      int numPartitions,
      FilterFunction<Pair<K, V>> keep) {
    return reduceByKeyAndWindow(
        reduce, inverse, windowDuration, slideDuration, new HashPartitioner(numPartitions), keep);
  }

  /** As without {@code partitioner}, the keys spread by it. */
  public final PairDStream<K, V> reduceByKeyAndWindow(
      ReduceFunction<V> reduce,
      ReduceFunction<V> inverse,
      Duration windowDuration,
      Duration slideDuration,
      Partitioner partitioner,
      FilterFunction<Pair<K, V>> keep) {
    return incremental("reduceByKeyAndWindow with an inverse")
        .reduceByKeyAndWindow(
            this, reduce, inverse, windowDuration, slideDuration, partitioner, keep);
  }

  // ---- StateOperators ----

  /** {@link #updateStateByKey(Map2Function, Partitioner)}, the keys spread by hash. */
  public final <S> PairDStream<K, S> updateStateByKey(
      Map2Function<List<V>, Maybe<S>, Maybe<S>> update) {
    return updateStateByKey(update, defaultPartitioner());
  }

  /** As {@link #updateStateByKey(Map2Function)}, in {@code numPartitions} partitions, 1 or more. */
  public final <S> PairDStream<K, S> updateStateByKey(
      Map2Function<List<V>, Maybe<S>, Maybe<S>> update, int numPartitions) {
    return updateStateByKey(update, new HashPartitioner(numPartitions));
  }

  /**
   * The state of each key, updated batch by batch: {@code update} gets the key's values in the batch and its
   * state, and returns the next state, or absent for a key that is to be forgotten. It is called for every
   * key that has a state or a value, so a batch costs time for all keys held; {@link #mapWithState} does not.
   *
   * <pre>
   * batch time (s)          1        2            3        4      (values, n) -&gt; n + how many values
   * this                    x:a      x:b x:c y:a  -        .
   * updateStateByKey(..)    x:1      x:3 y:1      x:3 y:1  x:3 y:1
   * </pre>
   *
   * <p>While this stream has had no RDD yet, neither has the result; later, a batch without one counts as a
   * batch without records.
   *
   * @param update must not change the values or the state it is given
   * @throws IllegalStateException if the context has no plug for {@link StateOperators}
   */
  public final <S> PairDStream<K, S> updateStateByKey(
      Map2Function<List<V>, Maybe<S>, Maybe<S>> update, Partitioner partitioner) {
    return stateful("updateStateByKey")
        .updateStateByKey(this, untimed(update), partitioner, Optional.empty());
  }

  /** As {@link #updateStateByKey(Map2Function, Partitioner)}, from the states in {@code initialState}. */
  public final <S> PairDStream<K, S> updateStateByKey(
      Map2Function<List<V>, Maybe<S>, Maybe<S>> update,
      Partitioner partitioner,
      PairRdd<K, S> initialState) {
    return stateful("updateStateByKey")
        .updateStateByKey(this, untimed(update), partitioner, Optional.of(initialState));
  }

  /** As {@link #updateStateByKey(Map2Function)}; {@code update} is told the batch time and the key. */
  public final <S> PairDStream<K, S> updateStateByKey(
      Map4Function<Time, K, List<V>, Maybe<S>, Maybe<S>> update) {
    return stateful("updateStateByKey")
        .updateStateByKey(this, update, defaultPartitioner(), Optional.empty());
  }

  /** As {@link #updateStateByKey(Map4Function)}, from the states in {@code initialState}. */
  public final <S> PairDStream<K, S> updateStateByKey(
      Map4Function<Time, K, List<V>, Maybe<S>, Maybe<S>> update,
      Partitioner partitioner,
      PairRdd<K, S> initialState) {
    return stateful("updateStateByKey")
        .updateStateByKey(this, update, partitioner, Optional.of(initialState));
  }

  private static <K, V, S> Map4Function<Time, K, List<V>, Maybe<S>, Maybe<S>> untimed(
      Map2Function<List<V>, Maybe<S>, Maybe<S>> update) {
    return (time, key, values, state) -> update.call(values, state);
  }

  /**
   * What the function of {@code spec} emits for each record, with a state by key that it reads and changes.
   * A batch costs time for the keys that it touches, not for those held.
   *
   * <pre>
   * batch time (s)        1          2          3     the function adds the value to the state,
   * this                  x:1 x:2    y:5 x:1    -     and emits the key and the sum
   * mapWithState(..)      x:1 x:3    y:5 x:4    -
   * </pre>
   *
   * <p>A batch without an RDD counts as one without records: the result has an RDD at every slide.
   *
   * <p>With a timeout, as in Spark: a key is stamped with the time of each batch that has records of it. Keys
   * whose stamp is older than the timeout go only at the times of a {@linkplain #checkpoint checkpoint of
   * this stream}, by default every tenth slide; so a key may stay up to that much longer. To have it sooner,
   * call {@code checkpoint(..)} of the result with a shorter interval, which costs a look at every key held
   * each time.
   *
   * @throws IllegalStateException if the context has no plug for {@link StateOperators}
   */
  public final <S, M> MapWithStateDStream<K, V, S, M> mapWithState(StateSpec<K, V, S, M> spec) {
    return stateful("mapWithState").mapWithState(this, spec);
  }

  private StateOperators stateful(String operation) {
    return context().operators().require(StateOperators.class, operation);
  }

  private PairOperators byKey(String operation) {
    return context().operators().require(PairOperators.class, operation);
  }

  private Partitioner defaultPartitioner() {
    return new HashPartitioner(context().rdds().defaultParallelism());
  }
}
