package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Clock;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.receiver.BlockGenerator;
import io.dstreamlabs.kernel.receiver.RateLimiter;
import io.dstreamlabs.kernel.receiver.Receiver;
import io.dstreamlabs.kernel.receiver.ReceiverSupervisor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What a receiver stored, one partition per block. */
final class ReceiverInputDStream<T> extends InputDStream<T> {
  private static final long serialVersionUID = 1;

  private final int streamId;
  private final transient ReceiverSupervisor<T> supervisor;
  private final transient Map<Time, List<List<T>>> allocated = new ConcurrentHashMap<>();

  ReceiverInputDStream(
      StreamingContext context,
      Receiver<T> receiver,
      int streamId,
      Clock clock,
      Listeners listeners) {
    super(context);
    this.streamId = streamId;
    BlockGenerator blocks =
        context.operators().find(BlockGenerator.class).orElseGet(BlockGenerator::onePerBatch);
    RateLimiter limiter =
        context.operators().find(RateLimiter.class).orElseGet(RateLimiter::unlimited);
    this.supervisor =
        new ReceiverSupervisor<>(
            streamId, receiver, blocks, limiter, clock, listeners::tellFromOutside);
  }

  @Override
  protected void onStart(Time zeroTime) {
    supervisor.start();
  }

  @Override
  protected long onBatchEnd(Time batchTime) {
    List<List<T>> blocks = supervisor.takeBlocks();
    allocated.put(batchTime, blocks);
    return blocks.stream().mapToLong(List::size).sum();
  }

  @Override
  protected void onStop() {
    supervisor.stop();
  }

  @Override
  protected boolean mayHoldBack() {
    return supervisor.holdsBlocks();
  }

  @Override
  public String toString() {
    return "the receiver input " + streamId;
  }

  @Override
  protected Optional<? extends Rdd<T>> compute(Time validTime) {
    List<Rdd<T>> blocks = new ArrayList<>();
    for (List<T> block : Optional.ofNullable(allocated.remove(validTime)).orElse(List.of())) {
      blocks.add(context().rdds().parallelize(block, 1));
    }
    return Optional.of(
        blocks.isEmpty() ? context().rdds().emptyRdd() : context().rdds().union(blocks));
  }
}
