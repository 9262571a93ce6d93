package io.dstreamlabs.kernel.rdd.memory;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;

/**
 * A directory of text files, one per partition, as Spark writes it. A part gets its name when it is
 * complete, and {@code _SUCCESS} comes last; so a reader sees no half-written one.
 *
 * @param directory where they go
 */
record TextFiles(Path directory) {

  /** Makes the directory, which must not be there. */
  static TextFiles createIn(String directory) {
    Path path = Path.of(directory);
    if (Files.exists(path)) {
      throw new IllegalArgumentException(
          "directory is " + directory + ", which exists already: give the path of a new one");
    }
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the directory " + directory, e);
    }
    return new TextFiles(path);
  }

  /** Writes one record per line, in UTF-8. */
  void write(int partition, Iterator<?> records) {
    String name = "part-%05d".formatted(partition);
    Path unfinished = directory.resolve("." + name + ".unfinished");
    try {
      try (BufferedWriter out = Files.newBufferedWriter(unfinished)) {
        while (records.hasNext()) {
          out.write(records.next().toString());
          out.write('\n');
        }
      }
      Files.move(unfinished, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + directory.resolve(name), e);
    }
  }

  /** Tells that all is there. */
  void succeed() {
    try {
      Files.createFile(directory.resolve("_SUCCESS"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + directory.resolve("_SUCCESS"), e);
    }
  }
}
