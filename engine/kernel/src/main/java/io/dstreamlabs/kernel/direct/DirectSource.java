package io.dstreamlabs.kernel.direct;

import java.io.Serializable;
import java.util.Map;

/**
 * A system that keeps records in partitions, each record under an offset, and gives them as often as they are
 * asked for; a plug writer implements it for {@link
 * io.dstreamlabs.kernel.stream.StreamingContext#directStream directStream}.
 *
 * <pre>
 * driver      at T: latestOffsets()     words-0: 5, words-1: 3
 *             the batch T               words-0[2, 5), words-1[3, 3)     after words-0: 2, words-1: 3
 * executor    read(words-0[2, 5))       c d e
 * driver      when the stream ends: close()
 * </pre>
 *
 * <p>It travels: {@link #read} is called on copies, where the data is processed, by several threads at once. So it
 * holds how to get at the system, little else, and connects when it is asked. The same range gives the same
 * records in the same order, wherever and how often it is read. Failures of the system leave as unchecked
 * exceptions, such as {@link java.io.UncheckedIOException}, and fail the batch.
 *
 * @param <T> the records
 */
public interface DirectSource<T> extends Serializable, AutoCloseable {

  /**
   * The partitions that there are, each with the offset behind its last record. Asked on the driver, once per
   * batch, by one thread at a time. A partition may come at any time, and stays: one that gets no more records
   * keeps its last offset. Offsets never go back.
   */
  Map<String, Long> latestOffsets();

  /**
   * The offset of the first record that a partition still has, or would have if it has none. Asked on the driver,
   * once for each partition that the stream does not know yet.
   */
  long earliestOffset(String partition);

  /**
   * The records of a range, in order; fewer than it has offsets only where the source has offsets without a
   * record, as after Kafka's compaction. Closed after the last record, and when it throws. Who does not want all
   * of them, as {@code take} does, leaves it as it is; so what is costly should not stay open between two records,
   * or should be shared.
   *
   * @throws IllegalStateException here or from the iterator, if a part of the range is gone or not there; see
   *     {@link OffsetRange#requireWithin}
   */
  CloseableIterator<T> read(OffsetRange range);

  /** Lets go of what was opened to ask for offsets; ranges may still be read. Called on the driver. */
  @Override
  default void close() {}
}
