package io.dstreamlabs.kernel.recovery;

import io.dstreamlabs.kernel.OperatorFamily;

/** Keeps what was received, as bytes, before it is acknowledged. There is no built-in one. */
public interface WriteAheadLog extends OperatorFamily {

  /**
   * The log in {@code directory}, which is made if it is not there. What a crash left half-written at its end
   * is cut off, with a warning that names the file; it was acknowledged to nobody.
   *
   * @throws IllegalStateException if anything else in it is damaged; the message names file and offset
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  Log open(Disk disk, String directory);

  /** The log of one program. Thread-safe. */
  interface Log extends AutoCloseable {

    /**
     * Adds a record, which is on disk when this returns. Several threads that add at the same time share
     * the cost of that.
     *
     * @return its place, from 0; greater than that of every record that was on disk before the call
     * @throws java.io.UncheckedIOException if it cannot be written; the log takes no more then
     * @throws IllegalArgumentException if it is longer than the log takes
     * @throws IllegalStateException after {@link #close}
     */
    long append(byte[] record);

    /**
     * A place that is greater than that of every record on disk, and not greater than those to come, even if a
     * crash takes what is being appended at the moment.
     */
    long end();

    /**
     * Gives every record from the place {@code from} on to {@code reader}, in order. Those that are appended
     * meanwhile may be left out.
     *
     * @param from from 0 to {@link #end()}
     * @throws IllegalStateException if records from there on have been dropped, if the log ends before that, or
     *     if they are damaged; then the message names file and offset
     */
    void read(long from, Reader reader);

    /** Records before {@code place} are not needed any more; some or all of them may stay. */
    void dropBefore(long place);

    @Override
    void close();
  }

  /** Is given what a log holds. */
  interface Reader {
    /** One record, and its place. */
    void record(long place, byte[] record);
  }
}
