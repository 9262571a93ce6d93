package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.direct.DirectSource;
import io.dstreamlabs.kernel.direct.OffsetRange;
import io.dstreamlabs.kernel.rdd.Rdd;
import java.util.List;
import java.util.Optional;

/**
 * The records of a {@link DirectSource}, one partition per range of offsets.
 *
 * <pre>
 * tick at T     the ranges of the batch T are fixed, and written down
 * job           they are read, by whoever computes that RDD, as often as it is computed
 * </pre>
 *
 * @param <T> the records
 */
public final class DirectInputDStream<T> extends InputDStream<T> implements Resumable {
  private static final long serialVersionUID = 1;

  private final int streamId;
  private final transient DirectSource<T> source;
  private final transient OffsetProgress progress;
  private final transient BlockLedger ledger;
  private transient volatile boolean stopped;

  DirectInputDStream(
      StreamingContext context,
      DirectSource<T> source,
      OffsetProgress progress,
      int streamId,
      BlockLedger ledger) {
    super(context);
    this.source = source;
    this.progress = progress;
    this.streamId = streamId;
    this.ledger = ledger;
  }

  /**
   * The ranges of the batch at {@code time}, by name of the partition; those of a later batch begin where these
   * end. Partition {@code p} of the batch's RDD has the records of range {@code p}. An output that keeps them
   * together with its results, in one transaction, knows when the batch runs again:
   *
   * <pre>
   * words.foreachRDD((rdd, time) -> store(rdd.countByValue().collect(), words.offsetRanges(time)));
   * </pre>
   *
   * @param time of a batch whose RDD is remembered
   * @throws IllegalStateException if it is forgotten, or has not come
   */
  public List<OffsetRange> offsetRanges(Time time) {
    context();
    return progress.of(time);
  }

  @Override
  protected void onStart(Time zeroTime) {
    progress.requireWithin(source.latestOffsets());
  }

  /** The next offsets, and the ranges of the batches that are remembered or were cut meanwhile. */
  @Override
  public Object positionAfter(Time batchTime) {
    return progress.toPlain();
  }

  @Override
  public void resumeFrom(Object position) {
    progress.resume(position);
  }

  /** Gives the batch what is new, unless it had got its ranges before a crash. */
  @Override
  protected long onBatchEnd(Time batchTime) {
    if (!progress.has(batchTime)) {
      List<Object> ranges =
          ledger.allocate(streamId, batchTime, () -> OffsetProgress.plain(newRanges()));
      progress.give(batchTime, OffsetProgress.ranges(ranges));
    }
    return progress.of(batchTime).stream().mapToLong(OffsetRange::count).sum();
  }

  /** None after the stop: what is not read stays in the source, and so nothing is held back. */
  private List<OffsetRange> newRanges() {
    return stopped ? List.of() : progress.upTo(source.latestOffsets(), source::earliestOffset);
  }

  @Override
  protected void onStop() {
    stopped = true;
    source.close();
  }

  @Override
  protected Optional<? extends Rdd<T>> compute(Time validTime) {
    List<OffsetRange> ranges = progress.of(validTime);
    progress.forget(validTime.minus(rememberDuration()));
    DirectSource<T> from = source; // this stream stays here
    return Optional.of(
        ranges.isEmpty()
            ? context().rdds().emptyRdd()
            : context()
                .rdds()
                .parallelize(ranges, ranges.size())
                .flatMap(range -> new RangeRecords<>(from.read(range))));
  }

  @Override
  public String toString() {
    return "the direct input";
  }
}
