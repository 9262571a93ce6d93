package io.dstreamlabs.labs.lab05;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of the lab, seen from its solution. */
final class LabFolder {
  /** Where the lab's classes are, below its folder and below the solution's. */
  static final String CLASSES = "src/main/java/io/dstreamlabs/labs/lab05";

  /** Where its public tests are. */
  static final String TESTS = "src/test/java/io/dstreamlabs/labs/lab05";

  /** The files that the student edits. */
  static final List<String> STUBS =
      List.of(
          "Windows.java",
          "ReducedWindows.java",
          "KeyedWindows.java",
          "GroupedWindows.java",
          "WindowChecks.java");

  /** The folder of the solution; tests run in it. */
  static final Path SOLUTION = Path.of("").toAbsolutePath();

  /** The folder of the course's copy. */
  static final Path REPOSITORY = SOLUTION.getParent().getParent();

  private LabFolder() {}

  /** A file of the lab. */
  static Path file(String name) {
    return REPOSITORY.resolve("labs/lab05-windows").resolve(name);
  }

  /** Its text. */
  static String text(String name) {
    return read(file(name));
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
