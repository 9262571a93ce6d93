package io.dstreamlabs.kernel.state;

import io.dstreamlabs.kernel.Durations;
import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.Map3Function;
import io.dstreamlabs.kernel.function.Map4Function;
import io.dstreamlabs.kernel.rdd.HashPartitioner;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Partitioner;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What {@code mapWithState} does, in one value. Immutable: each method returns another.
 *
 * @param <K> the keys
 * @param <V> the values of the stream
 * @param <S> the state of a key
 * @param <M> what is emitted
 */
public final class StateSpec<K, V, S, M> {
  private final Map4Function<Time, K, Maybe<V>, State<S>, Maybe<M>> function;
  private final Optional<PairRdd<K, S>> initialState;
  private final Optional<Partitioner> partitioner;
  private final Optional<Duration> timeout;

  private StateSpec(
      Map4Function<Time, K, Maybe<V>, State<S>, Maybe<M>> function,
      Optional<PairRdd<K, S>> initialState,
      Optional<Partitioner> partitioner,
      Optional<Duration> timeout) {
    this.function = function;
    this.initialState = initialState;
    this.partitioner = partitioner;
    this.timeout = timeout;
  }

  /**
   * Calls {@code f} for each record with its key, its value and the state of the key, and emits what it
   * returns, which is not null; also once for a key that times out, with an absent value.
   */
  public static <K, V, S, M> StateSpec<K, V, S, M> function(
      Map3Function<K, Maybe<V>, State<S>, M> f) {
    return function(
        (time, key, value, state) ->
            Maybe.of(
                Objects.requireNonNull(
                    f.call(key, value, state),
                    "the function of mapWithState returned null: to emit nothing, give one that is"
                        + " told the time, too, and return Maybe.absent()")));
  }

  /** As {@link #function(Map3Function)}; {@code f} is told the batch time, and may emit nothing. */
  public static <K, V, S, M> StateSpec<K, V, S, M> function(
      Map4Function<Time, K, Maybe<V>, State<S>, Maybe<M>> f) {
    return new StateSpec<>(f, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The state before the first batch; counts as updated in that batch. */
  public StateSpec<K, V, S, M> initialState(PairRdd<K, S> rdd) {
    return new StateSpec<>(function, Optional.of(rdd), partitioner, timeout);
  }

  /**
   * Spreads the keys by hash.
   *
   * @param n how many partitions; at least 1
   * @throws IllegalArgumentException if it is less
   */
  public StateSpec<K, V, S, M> numPartitions(int n) {
    return partitioner(new HashPartitioner(n));
  }

  /** Spreads the keys by {@code rule}; by hash over the default number of partitions if none is given. */
  public StateSpec<K, V, S, M> partitioner(Partitioner rule) {
    return new StateSpec<>(function, initialState, Optional.of(rule), timeout);
  }

  /**
   * Forgets a key that had no record for longer than {@code idle}; see {@link
   * io.dstreamlabs.kernel.stream.PairDStream#mapWithState} for when.
   *
   * @param idle positive whole milliseconds
   * @throws IllegalArgumentException if it is not
   */
  public StateSpec<K, V, S, M> timeout(Duration idle) {
    Durations.requireMillis("idle", idle);
    return new StateSpec<>(function, initialState, partitioner, Optional.of(idle));
  }

  /** What is called for each record. */
  public Map4Function<Time, K, Maybe<V>, State<S>, Maybe<M>> function() {
    return function;
  }

  /** The state before the first batch, if it was given. */
  public Optional<PairRdd<K, S>> initialState() {
    return initialState;
  }

  /** How the keys are to be spread, if it was said. */
  public Optional<Partitioner> partitioner() {
    return partitioner;
  }

  /** How long a key may be without a record, if that is limited. */
  public Optional<Duration> timeout() {
    return timeout;
  }
}
