package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.direct.CloseableIterator;
import java.util.Iterator;

/** The records of a range, closed behind the last one, or when reading them fails. */
final class RangeRecords<T> implements Iterator<T> {
  private final CloseableIterator<T> records;
  private boolean closed;

  RangeRecords(CloseableIterator<T> records) {
    this.records = records;
  }

  @Override
  public boolean hasNext() {
    if (closed) {
      return false;
    }
    try {
      if (records.hasNext()) {
        return true;
      }
    } catch (RuntimeException | Error e) {
      closeAfter(e);
      throw e;
    }
    closed = true;
    records.close();
    return false;
  }

  @Override
  public T next() {
    try {
      return records.next();
    } catch (RuntimeException | Error e) {
      closeAfter(e);
      throw e;
    }
  }

  private void closeAfter(Throwable failure) {
    closed = true;
    try {
      records.close();
    } catch (RuntimeException | Error e) {
      failure.addSuppressed(e);
    }
  }
}
