package io.dstreamlabs.autograder.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is either the old one or the whole new one, never half of it: it is written under a
 * temporary name beside its place, and then moved there.
 *
 * @param path where it shall be
 */
record OutputFile(Path path) {

  /** Writes {@code text} as UTF-8; folders that are missing are made. */
  void write(String text) throws IOException {
    Files.createDirectories(path.getParent());
    Path temporary = path.resolveSibling("." + path.getFileName() + ".tmp");
    try {
      Files.write(temporary, text.getBytes(StandardCharsets.UTF_8));
      Files.move(
          temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Removes the file that an earlier run left, if there is one. */
  void delete() throws IOException {
    Files.deleteIfExists(path);
  }
}
