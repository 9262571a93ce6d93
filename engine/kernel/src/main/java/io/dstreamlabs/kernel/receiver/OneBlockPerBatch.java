package io.dstreamlabs.kernel.receiver;

import io.dstreamlabs.kernel.Clock;
import java.util.ArrayList;
import java.util.List;

/** All records of a batch in one block; none for a batch without records. */
final class OneBlockPerBatch implements BlockGenerator {
  private static final long serialVersionUID = 1;

  @Override
  public <T> Buffer<T> open(int streamId, Clock clock, Blocks<T> blocks) {
    return new OneBlock<>(streamId, blocks);
  }

  private static final class OneBlock<T> implements Buffer<T> {
    private final int streamId;
    private final Blocks<T> blocks;
    private final List<T> gathered = new ArrayList<>();
    private boolean closed;

    OneBlock(int streamId, Blocks<T> blocks) {
      this.streamId = streamId;
      this.blocks = blocks;
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
    public synchronized void flush() {
      if (!gathered.isEmpty()) {
        blocks.finished(List.copyOf(gathered));
        gathered.clear();
      }
    }

    @Override
    public synchronized void close() {
      closed = true;
      flush();
    }
  }
}
