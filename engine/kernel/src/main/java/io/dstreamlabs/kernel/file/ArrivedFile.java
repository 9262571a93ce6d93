package io.dstreamlabs.kernel.file;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;

/**
 * A file as it was when it was first seen; it must stay so for as long as somebody reads it.
 *
 * @param location where it is; a URI, which keeps any name and travels
 * @param length how many bytes it has
 * @param modified when it was last changed
 */
public record ArrivedFile(URI location, long length, Instant modified) implements Serializable {
  private static final long serialVersionUID = 1;

  /** The one that was changed last comes last; of several at the same time, by name. */
  static final Comparator<ArrivedFile> BY_AGE =
      Comparator.comparing(ArrivedFile::modified).thenComparing(ArrivedFile::name);

  /** The file at {@code path} as it is now; empty if that is no file, or is not there any more. */
  static Optional<ArrivedFile> at(Path path) {
    try {
      BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
      return now.isRegularFile()
          ? Optional.of(
              new ArrivedFile(path.toUri(), now.size(), now.lastModifiedTime().toInstant()))
          : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot tell what " + path + " is", e);
    }
  }

  /**
   * The lines, in UTF-8, read piece by piece while they are asked for; nothing stays open in between. A line
   * ends with {@code \n}, {@code \r\n}, {@code \r} or the file, and must fit into memory; a byte order mark at
   * the beginning is no part of it.
   *
   * <p>The iterator throws {@link UncheckedIOException} if the file is gone, cannot be read or is not UTF-8,
   * and {@link IllegalStateException} if it has changed since it was seen.
   */
  public Iterator<String> lines() {
    return new FileLines(this);
  }

  /**
   * The records of {@code recordLength} bytes each, read piece by piece while they are asked for; nothing stays
   * open in between. The iterator throws as that of {@link #lines}.
   *
   * @param recordLength 1 or more
   * @throws IllegalStateException if the length of the file is no multiple of it
   */
  public Iterator<byte[]> records(int recordLength) {
    return new FileRecords(this, recordLength);
  }

  /** The bytes from {@code position} on: {@code most} of them, or those up to the end. */
  byte[] read(long position, int most) {
    ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(most, length - position));
    try (SeekableByteChannel channel = Files.newByteChannel(path())) {
      channel.position(position);
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
        // the channel may give less than there is room for
      }
      requireSame(at(path())); // afterwards, so that no change goes unnoticed
    } catch (NoSuchFileException e) {
      throw new UncheckedIOException(
          "the file %s is gone, but a batch still reads it: take a file away when its batches are done"
              .formatted(path()),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the file " + path(), e);
    }
    return bytes.array();
  }

  /** Fails if {@code now}, the same file at a later time, has changed. */
  void requireSame(Optional<ArrivedFile> now) {
    if (now.isPresent() && !now.get().equals(this)) {
      throw new IllegalStateException(
          ("the file %s was changed after it had been seen: it had %d bytes, written at %s, and has %d,"
                  + " written at %s. Write a file under a name that begins with a dot, and rename it when it"
                  + " is complete")
              .formatted(path(), length, modified, now.get().length, now.get().modified));
    }
  }

  Path path() {
    return Path.of(location);
  }

  /** The last part of its path. */
  public String name() {
    return path().getFileName().toString();
  }
}
