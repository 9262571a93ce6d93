package io.dstreamlabs.kernel.receiver;

import java.util.ArrayList;
import java.util.List;

/** All records of a batch in one block; none for a batch without records. */
final class OneBlockPerBatch implements BlockGenerator {
  private static final long serialVersionUID = 1;

  @Override
  public <T> Buffer<T> open(int streamId, Blocks<T> blocks) {
    return new OneBlock<>(blocks);
  }

  private static final class OneBlock<T> implements Buffer<T> {
    private final Blocks<T> blocks;
    private List<T> gathered = new ArrayList<>();

    OneBlock(Blocks<T> blocks) {
      this.blocks = blocks;
    }

    @Override
    public synchronized void add(List<T> records) {
      gathered.addAll(records);
    }

    @Override
    public synchronized void flush() {
      if (!gathered.isEmpty()) {
        blocks.finished(gathered);
        gathered = new ArrayList<>();
      }
    }

    @Override
    public void close() {
      flush();
    }
  }
}
