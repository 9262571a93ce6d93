package io.dstreamlabs.kernel.recovery;

import java.nio.file.Path;
import java.util.List;

/**
 * The steps in which files are written, so that a test can stop between any two of them. What is written is
 * safe from a crash after {@link Appending#force}, and the name of a file after {@link #forceDirectory}.
 *
 * <p>Every method throws {@link java.io.UncheckedIOException}, which names the file; an interrupted thread works
 * as any other. Thread-safe for different files.
 */
public interface Disk {

  /** The disks of this machine. */
  static Disk ofThisMachine() {
    return new RealDisk();
  }

  /** Makes a directory, and those above it, if they are not there; the names of new ones are safe then. */
  void createDirectories(Path directory);

  /** The names of the files in a directory, sorted. */
  List<String> list(Path directory);

  /** All bytes of a file. */
  byte[] read(Path file);

  /** Opens a file for writing at its end; makes it if it is not there. */
  Appending append(Path file);

  /** Cuts a file off after {@code length} bytes, and forces that to the disk. */
  void truncate(Path file, long length);

  /** Gives a file another name in one step; a file that has that name is replaced. */
  void rename(Path from, Path to);

  /** Deletes a file. */
  void delete(Path file);

  /** Makes new, changed and deleted names in a directory safe. */
  void forceDirectory(Path directory);

  /** A file that grows. Used by one thread at a time. */
  interface Appending extends AutoCloseable {
    /** Adds bytes at the end. */
    void write(byte[] bytes);

    /**
     * Makes all that was written safe. If it throws, nobody knows what is safe, and another call does not mend
     * that.
     */
    void force();

    @Override
    void close();
  }
}
