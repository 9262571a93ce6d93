package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.codec.Codec;
import io.dstreamlabs.kernel.codec.CodecException;
import io.dstreamlabs.kernel.recovery.WriteAheadLog;
import java.util.concurrent.atomic.AtomicLong;

/** Where it is written down what was received. Thread-safe. */
interface ReceivedLog extends AutoCloseable {

  /** Nowhere: what was received is lost in a crash. */
  static ReceivedLog none() {
    AtomicLong places = new AtomicLong();
    return new ReceivedLog() {
      @Override
      public long append(Object entry) {
        return places.getAndIncrement();
      }

      @Override
      public boolean isKept() {
        return false;
      }

      @Override
      public long end() {
        return places.get();
      }

      @Override
      public void read(long from, Reader reader) {}

      @Override
      public void dropBefore(long place) {}

      @Override
      public void close() {}
    };
  }

  /** In {@code log}, as {@code codec} encodes it. */
  static ReceivedLog in(WriteAheadLog.Log log, Codec codec) {
    return new ReceivedLog() {
      @Override
      public long append(Object entry) {
        return log.append(codec.encode(entry));
      }

      @Override
      public boolean isKept() {
        return true;
      }

      @Override
      public long end() {
        return log.end();
      }

      @Override
      public void read(long from, Reader reader) {
        log.read(from, (place, record) -> reader.entry(place, decoded(place, record)));
      }

      private Object decoded(long place, byte[] record) {
        try {
          return codec.decode(record);
        } catch (CodecException e) {
          throw new IllegalStateException(
              "record "
                  + place
                  + " of the log cannot be read: "
                  + e.getMessage()
                  + ". Restart with the classes it was written with",
              e);
        }
      }

      @Override
      public void dropBefore(long place) {
        log.dropBefore(place);
      }

      @Override
      public void close() {
        log.close();
      }
    };
  }

  /** Adds an entry of plain data, and the records in it; it is safe when this returns. */
  long append(Object entry);

  /** Whether what was added can be read again. */
  boolean isKept();

  /** See {@link WriteAheadLog.Log#end}. */
  long end();

  /** See {@link WriteAheadLog.Log#read}. */
  void read(long from, Reader reader);

  /** See {@link WriteAheadLog.Log#dropBefore}. */
  void dropBefore(long place);

  @Override
  void close();

  /** Is given what was written down. */
  interface Reader {
    void entry(long place, Object entry);
  }
}
