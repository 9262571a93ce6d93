package io.dstreamlabs.kernel.rdd.memory;

import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Partitioner;
import io.dstreamlabs.kernel.rdd.StateRdd;
import io.dstreamlabs.kernel.rdd.TableUpdate;

/** What a batch emitted, in memory, with the state that it left behind. */
final class MemoryStateRdd<K, S, M> extends MemoryRdd<M> implements StateRdd<K, S, M> {
  private final StateSource<K, S, M> state;
  private final Partitioner partitioner;

  MemoryStateRdd(MemoryRddContext context, StateSource<K, S, M> state, Partitioner partitioner) {
    super(context, state);
    this.state = state;
    this.partitioner = partitioner;
  }

  @Override
  public Partitioner partitioner() {
    return partitioner;
  }

  @Override
  public PairRdd<K, S> snapshot() {
    return new MemoryPairRdd<>(
        context(), new SnapshotSource<>(this, state), Spread.by(partitioner));
  }

  @Override
  public <V, N> StateRdd<K, S, N> next(PairRdd<K, V> batch, TableUpdate<K, V, S, N> update) {
    TableUpdate<K, V, S, N> shipped = context().ship(update);
    return new MemoryStateRdd<>(
        context(),
        StateSource.after(
            this, state, context().own(batch.partitionBy(partitioner)), shipped, context().tasks()),
        partitioner);
  }

  @Override
  public StateRdd<K, S, M> persist() {
    return this; // the source keeps what it has made
  }

  @Override
  public StateRdd<K, S, M> unpersist() {
    return this;
  }

  @Override
  public StateRdd<K, S, M> cutLineage() {
    prepare(); // which lets go of the state before, and of the batch
    return this;
  }
}
