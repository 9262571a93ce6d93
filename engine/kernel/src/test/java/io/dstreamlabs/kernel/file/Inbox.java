package io.dstreamlabs.kernel.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;

/**
 * A directory into which a test moves files, each at a time of modification that the test says; the clock of
 * the machine is too coarse to tell which came first.
 *
 * @param directory where they go
 */
public record Inbox(Path directory) {

  /** Moves a complete file into the directory. */
  public void put(String name, String text, long modifiedMs) {
    putBytes(name, text.getBytes(StandardCharsets.UTF_8), modifiedMs);
  }

  /** As {@link #put}, of bytes that may be no text. */
  public void putBytes(String name, byte[] bytes, long modifiedMs) {
    Path complete = write(".being-written", bytes, modifiedMs);
    move(complete.getFileName().toString(), name);
  }

  /** Writes under the final name, as a careless program does. */
  public Path write(String name, String text, long modifiedMs) {
    return write(name, text.getBytes(StandardCharsets.UTF_8), modifiedMs);
  }

  private Path write(String name, byte[] bytes, long modifiedMs) {
    Path file = directory.resolve(name);
    try {
      Files.write(file, bytes);
      Files.setLastModifiedTime(file, FileTime.fromMillis(modifiedMs));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /** Gives a file its next name. */
  public void move(String name, String next) {
    try {
      Files.move(directory.resolve(name), directory.resolve(next), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes a file away. */
  public void remove(String name) {
    try {
      Files.delete(directory.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
