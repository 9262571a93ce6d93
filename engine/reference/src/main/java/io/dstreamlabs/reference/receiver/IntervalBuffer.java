package io.dstreamlabs.reference.receiver;

import io.dstreamlabs.kernel.Clock;
import io.dstreamlabs.kernel.receiver.BlockGenerator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Ends its block at each tick. Blocks are finished one after another, in order, and records may be added
 * meanwhile. Thread-safe.
 */
final class IntervalBuffer<T> implements BlockGenerator.Buffer<T> {
  private final int streamId;
  private final Duration blockInterval;
  private final Clock clock;
  private final BlockGenerator.Blocks<T> blocks;
  private final Object finishing = new Object(); // taken before this buffer's own lock
  private final List<Clock.Ticking> tickings = new ArrayList<>();
  private List<T> gathered = new ArrayList<>();
  private boolean closed;

  IntervalBuffer(
      int streamId, Duration blockInterval, Clock clock, BlockGenerator.Blocks<T> blocks) {
    this.streamId = streamId;
    this.blockInterval = blockInterval;
    this.clock = clock;
    this.blocks = blocks;
  }

  @Override
  public synchronized void start() {
    if (!closed) {
      tickings.add(
          clock.every(
              clock.now().floor(blockInterval).plus(blockInterval),
              blockInterval,
              time -> endBlock()));
    }
  }

  @Override
  public synchronized void add(List<T> records) {
    if (closed) {
      throw new IllegalStateException(
          "the buffer of receiver %d is closed, and takes no record: store until isStopped()"
              .formatted(streamId));
    }
    gathered.addAll(records);
  }

  @Override
  public void flush() {
    synchronized (finishing) {
      List<T> block = take();
      if (!block.isEmpty()) {
        try {
          blocks.finished(block);
        } catch (RuntimeException | Error e) {
          giveBack(block);
          throw e;
        }
      }
    }
  }

  private void endBlock() {
    try {
      flush();
    } catch (RuntimeException e) {
      // The records are still here: the next tick tries again, and the end of the batch tells.
    }
  }

  private synchronized List<T> take() {
    List<T> block = gathered;
    gathered = new ArrayList<>();
    return block;
  }

  /** Puts a block before what has come since. */
  private synchronized void giveBack(List<T> block) {
    block.addAll(gathered);
    gathered = block;
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      tickings.forEach(Clock.Ticking::stop);
      tickings.clear();
    }
    flush();
  }
}
