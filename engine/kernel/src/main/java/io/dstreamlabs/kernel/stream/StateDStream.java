package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Partitioner;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.rdd.StateRdd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stream whose RDDs carry a state by key: each is made of the one before. It reads its own previous RDD,
 * and a checkpoint holds the emissions that may still be read, and the newest state.
 *
 * @param <K> the keys
 * @param <S> the state of a key
 * @param <M> what each batch emits
 */
public abstract class StateDStream<K, S, M> extends DStream<M> {
  private static final long serialVersionUID = 1;

  private final Partitioner partitioner;

  /**
   * As {@link DStream#DStream}; reads its own previous RDD, too.
   *
   * @param partitioner how the keys are spread
   */
  protected StateDStream(
      StreamingContext context, Duration slideDuration, Partitioner partitioner, Reads... reads) {
    super(context, slideDuration, withOwnPrevious(reads));
    this.partitioner = partitioner;
  }

  @Override
  protected abstract Optional<StateRdd<K, S, M>> compute(Time validTime) throws Exception;

  /**
   * The state of all keys after each batch; no RDD where this stream has none. Its name and its checkpoint
   * interval are those of this stream.
   */
  public final PairDStream<K, S> snapshots() {
    return new Snapshots<>(this);
  }

  /** Of the RDDs before a restart, the last one only has its state: the others' was not saved. */
  @SuppressWarnings("unchecked") // compute() of a state's stream, or a checkpoint of it, made it
  static <K, S, M> StateRdd<K, S, M> withState(Rdd<M> rdd) {
    if (rdd instanceof StateRdd) {
      return (StateRdd<K, S, M>) rdd;
    }
    throw new IllegalStateException(
        "the state before the last batch of a checkpoint was not saved: read snapshots() of it, which is saved where it is read later");
  }

  /** How the keys are spread. */
  protected final Partitioner partitioner() {
    return partitioner;
  }

  @Override
  protected final Optional<StateRdd<K, S, M>> previous(Time validTime) {
    return super.previous(validTime).map(StateDStream::withState);
  }

  @Override
  final Rdd<M> restore(SavedRdd saved) {
    return saved.restore(context().rdds(), partitioner);
  }

  private static Reads[] withOwnPrevious(Reads... reads) {
    List<Reads> all = new ArrayList<>(List.of(reads));
    all.add(Reads.ownPrevious());
    return all.toArray(Reads[]::new);
  }
}
