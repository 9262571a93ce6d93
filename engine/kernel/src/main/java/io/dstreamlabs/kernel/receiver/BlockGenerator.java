package io.dstreamlabs.kernel.receiver;

import io.dstreamlabs.kernel.Clock;
import io.dstreamlabs.kernel.OperatorFamily;
import java.util.List;

/**
 * Gathers the records that a receiver stores one by one into blocks. The built-in one makes one block per
 * batch.
 */
public interface BlockGenerator extends OperatorFamily {

  /** The built-in one: all records of a batch in one block. */
  static BlockGenerator onePerBatch() {
    return new OneBlockPerBatch();
  }

  /**
   * A buffer for one receiver; nothing happens in it before {@link Buffer#start}, unless records come.
   *
   * @param streamId number of the receiver's stream
   * @param clock the context's, for blocks that end by time
   * @param blocks where finished blocks go; may be called by any thread
   */
  <T> Buffer<T> open(int streamId, Clock clock, Blocks<T> blocks);

  /**
   * What is gathered at the moment. Thread-safe.
   *
   * @param <T> the records
   */
  interface Buffer<T> {
    /** The context starts: what goes by the clock begins. Called once, or never. */
    default void start() {}

    /**
     * Adds records. They are in the buffer when this returns, but not safe yet. May finish the block that
     * was being gathered, at any size or time.
     *
     * @param records used during the call only
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
     * A block that goes into the batch that ends next. It is safe when this returns; if this throws, it is
     * in no batch. Never blocks for long; may be called while the generator holds a lock of its own.
     *
     * @param block one record or more; not changed afterwards
     */
    void finished(List<T> block);
  }
}
