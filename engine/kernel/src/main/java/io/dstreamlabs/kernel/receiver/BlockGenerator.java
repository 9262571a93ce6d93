package io.dstreamlabs.kernel.receiver;

import io.dstreamlabs.kernel.OperatorFamily;
import java.util.List;

/** Gathers the records of a receiver into blocks. The built-in one makes one block per batch. */
public interface BlockGenerator extends OperatorFamily {

  /** The built-in one: all records of a batch in one block. */
  static BlockGenerator onePerBatch() {
    return new OneBlockPerBatch();
  }

  /**
   * A buffer for one receiver.
   *
   * @param streamId number of the receiver's stream
   * @param blocks where finished blocks go; may be called by any thread
   */
  <T> Buffer<T> open(int streamId, Blocks<T> blocks);

  /**
   * What is gathered at the moment. Thread-safe.
   *
   * @param <T> the records
   */
  interface Buffer<T> {
    /**
     * Adds records that belong into one block. They are kept when this returns. May finish the block that
     * was being gathered, at any size or time.
     *
     * @throws IllegalStateException after {@link #close}, so that no record is dropped in silence
     */
    void add(List<T> records);

    /**
     * Ends the block that is being gathered, if it has records; called when a batch ends, and after
     * {@link #close} too. Blocks that are finished before this returns go into that batch.
     */
    void flush();

    /** Takes no more, and ends the last block. May be called twice. */
    void close();
  }

  /**
   * Where finished blocks go.
   *
   * @param <T> the records
   */
  interface Blocks<T> {
    /**
     * A block that goes into the batch that ends next. It is safe when this returns. Never blocks for
     * long; may be called while the generator holds a lock of its own.
     *
     * @param block one record or more; not changed afterwards
     */
    void finished(List<T> block);
  }
}
