package io.dstreamlabs.kernel.rdd.memory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A directory of text files that takes the place of one that was written before.
 *
 * <pre>
 * out       the old files                     -      the new files
 * .out.unfinished         new files come      complete
 * </pre>
 *
 * <p>So the old files stay until the new ones are complete, and a directory that has its name is complete. A
 * crash at any moment leaves something that the next attempt takes away.
 *
 * @param directory the place
 * @param files where the new ones are written
 */
record Replacement(Path directory, TextFiles files) {

  /** What {@link TextFiles} writes, and the checksums that Spark puts beside it. */
  private static final Pattern OURS =
      Pattern.compile(
          "part-\\d{5,}|_SUCCESS|\\.part-\\d{5,}(\\.unfinished|\\.crc)|\\._SUCCESS\\.crc");

  /** Makes an unfinished directory beside {@code directory}, which may hold nothing but text files. */
  static Replacement of(String directory) {
    Path path = Path.of(directory).toAbsolutePath();
    Path unfinished = path.resolveSibling("." + path.getFileName() + ".unfinished");
    contents(path); // refuses what is not ours before anything is done
    remove(unfinished);
    return new Replacement(path, TextFiles.createIn(unfinished.toString()));
  }

  /** Puts the new files into place. */
  void takePlace() {
    files.succeed();
    remove(directory);
    try {
      Files.move(files.directory(), directory, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot rename " + files.directory() + " to " + directory, e);
    }
  }

  /** Takes a directory away, the sign that it is complete first. */
  private static void remove(Path directory) {
    try {
      for (Path file : contents(directory)) {
        Files.delete(file);
      }
      Files.deleteIfExists(directory);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot take away " + directory, e);
    }
  }

  /** The files in {@code directory}, all of which are ours, the sign before the parts; none without it. */
  private static List<Path> contents(Path directory) {
    if (!Files.exists(directory)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(directory)) {
      List<Path> files = entries.sorted().toList();
      Optional<Path> foreign =
          files.stream().filter(file -> !OURS.matcher(name(file)).matches()).findFirst();
      if (foreign.isPresent()) {
        throw new IllegalArgumentException(
            "directory is %s, which holds %s, and that is no saved text: give the path of another one"
                .formatted(directory, name(foreign.get())));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot replace " + directory, e);
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
