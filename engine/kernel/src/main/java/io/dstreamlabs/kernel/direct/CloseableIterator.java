package io.dstreamlabs.kernel.direct;

import java.util.Iterator;

/**
 * Records that are read while they are asked for, from something that is open meanwhile.
 *
 * @param <T> the records
 */
public interface CloseableIterator<T> extends Iterator<T>, AutoCloseable {

  /** Lets go of what is open; again, it does nothing. */
  @Override
  void close();
}
