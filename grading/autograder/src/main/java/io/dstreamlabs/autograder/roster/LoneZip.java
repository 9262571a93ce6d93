package io.dstreamlabs.autograder.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Moodle puts the one file that a student uploaded into a folder: then the zip in it is the submission. */
final class LoneZip {
  private LoneZip() {}

  /** The zip that is all there is in {@code source}; {@code source} itself if it is anything else. */
  static Path in(Path source) {
    if (!Files.isDirectory(source, LinkOption.NOFOLLOW_LINKS)) {
      return source;
    }
    try (Stream<Path> files = Files.list(source)) {
      List<Path> shown = files.filter(file -> !nameOf(file).startsWith(".")).limit(2).toList();
      return shown.size() == 1 && isZip(shown.get(0)) ? shown.get(0) : source;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + source, e);
    }
  }

  private static boolean isZip(Path file) {
    return nameOf(file).toLowerCase(Locale.ROOT).endsWith(".zip")
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static String nameOf(Path file) {
    return file.getFileName().toString();
  }
}
