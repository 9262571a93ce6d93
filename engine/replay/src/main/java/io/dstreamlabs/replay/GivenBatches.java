package io.dstreamlabs.replay;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Time;
import java.util.List;

/** Batches one by one; after the last, RDDs without records. */
record GivenBatches(List<Maybe<List<Object>>> all) implements Feed {

  GivenBatches {
    all = List.copyOf(all);
  }

  @Override
  public Maybe<List<Object>> batch(long number, Batching batching) {
    return number <= all.size() ? all.get((int) number - 1) : Maybe.of(List.of());
  }

  @Override
  public long batches(Batching batching) {
    return all.size();
  }

  @Override
  public Maybe<Time> firstTimestamp() {
    return Maybe.absent();
  }

  @Override
  public Ending ending() {
    return Ending.STOP;
  }
}
