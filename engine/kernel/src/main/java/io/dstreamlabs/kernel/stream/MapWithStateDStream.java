package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.rdd.Partitioner;
import io.dstreamlabs.kernel.state.Stamped;
import java.time.Duration;

/**
 * What {@code mapWithState} emits, batch by batch.
 *
 * @param <K> the keys
 * @param <V> the values of the parent
 * @param <S> the state of a key
 * @param <M> what is emitted
 */
public abstract class MapWithStateDStream<K, V, S, M> extends StateDStream<K, Stamped<S>, M> {
  private static final long serialVersionUID = 1;

  /** As {@link StateDStream#StateDStream}. */
  protected MapWithStateDStream(
      StreamingContext context, Duration slideDuration, Partitioner partitioner, Reads... reads) {
    super(context, slideDuration, partitioner, reads);
  }

  /**
   * The state of all keys after each batch.
   *
   * <pre>
   * batch time (s)       1      2          3
   * this, counting       x:1    x:2 y:1    -
   * stateSnapshots()     x:1    x:2 y:1    x:2 y:1
   * </pre>
   */
  public final PairDStream<K, S> stateSnapshots() {
    return snapshots().mapValues(stamped -> stamped.state());
  }
}
