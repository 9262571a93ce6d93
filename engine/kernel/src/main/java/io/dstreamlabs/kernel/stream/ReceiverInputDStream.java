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
import java.util.Optional;

/** What a receiver stored, one partition per block. */
final class ReceiverInputDStream<T> extends InputDStream<T> {
  private static final long serialVersionUID = 1;

  private final int streamId;
  private final transient BlockLedger ledger;
  private final transient ReceiverSupervisor<T> supervisor;

  ReceiverInputDStream(
      StreamingContext context,
      Receiver<T> receiver,
      int streamId,
      Clock clock,
      Listeners listeners,
      BlockLedger ledger) {
    super(context);
    this.streamId = streamId;
    this.ledger = ledger;
    persist(receiver.storageLevel());
    BlockGenerator blocks =
        context.operators().find(BlockGenerator.class).orElseGet(BlockGenerator::onePerBatch);
    RateLimiter limiter =
        context.operators().find(RateLimiter.class).orElseGet(RateLimiter::unlimited);
    this.supervisor =
        new ReceiverSupervisor<>(
            streamId,
            receiver,
            blocks,
            limiter,
            clock,
            listeners::tellFromOutside,
            block -> ledger.keep(streamId, block));
  }

  @Override
  protected void onStart(Time zeroTime) {
    supervisor.start();
  }

  @Override
  protected long onBatchEnd(Time batchTime) {
    supervisor.flush();
    return ledger.allocate(streamId, batchTime);
  }

  @Override
  protected void onStop() {
    supervisor.stop();
  }

  @Override
  protected boolean mayHoldBack() {
    return ledger.holdsBlocks(streamId);
  }

  @Override
  public String toString() {
    return "the receiver input " + streamId;
  }

  @Override
  @SuppressWarnings("unchecked") // the receiver of this very stream stored them
  protected Optional<? extends Rdd<T>> compute(Time validTime) {
    List<Rdd<T>> blocks = new ArrayList<>();
    for (List<Object> block : ledger.takeBlocks(streamId, validTime)) {
      blocks.add(context().rdds().parallelize((List<T>) block, 1));
    }
    return Optional.of(
        blocks.isEmpty() ? context().rdds().emptyRdd() : context().rdds().union(blocks));
  }
}
