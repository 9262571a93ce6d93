package io.dstreamlabs.reference.receiver;

import io.dstreamlabs.kernel.Clock;
import io.dstreamlabs.kernel.Durations;
import io.dstreamlabs.kernel.receiver.BlockGenerator;
import java.time.Duration;

/**
 * A block per block interval, so a batch has about as many partitions as block intervals; each is finished, and
 * with a write-ahead log on disk, soon after its records came.
 *
 * <pre>
 * time (ms)   0    200    400    600    800    1000    batch interval 1000 ms, block interval 200 ms
 * records     a b    c      -      d e    f
 * blocks         [a b]  [c]           [d e]  [f]       the batch at 1000 ms has four partitions
 * </pre>
 *
 * <p>Blocks end at multiples of the interval, and when a batch ends; one without records is none.
 */
public final class IntervalBlocks implements BlockGenerator {
  private static final long serialVersionUID = 1;
  private static final Duration SPARKS = Durations.milliseconds(200);

  private final Duration blockInterval;

  private IntervalBlocks(Duration blockInterval) {
    this.blockInterval = blockInterval;
  }

  /** A block every 200 ms, as in Spark. */
  public static IntervalBlocks standard() {
    return every(SPARKS);
  }

  /**
   * A block per {@code blockInterval}.
   *
   * @param blockInterval positive whole milliseconds; it need not divide the batch interval
   * @throws IllegalArgumentException if it is not
   */
  public static IntervalBlocks every(Duration blockInterval) {
    Durations.requireMillis("blockInterval", blockInterval);
    return new IntervalBlocks(blockInterval);
  }

  @Override
  public <T> Buffer<T> open(int streamId, Clock clock, Blocks<T> blocks) {
    return new IntervalBuffer<>(streamId, blockInterval, clock, blocks);
  }
}
