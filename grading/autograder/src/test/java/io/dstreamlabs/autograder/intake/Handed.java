package io.dstreamlabs.autograder.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A small lab of two sources, and submissions for it. */
final class Handed {
  static final String WINDOWS = "src/main/java/lab/Windows.java";
  static final String KEYS = "src/main/java/lab/Keys.java";
  static final LabFiles LAB =
      new LabFiles(
          List.of(WINDOWS, KEYS),
          "lab",
          "lab.Operators",
          Set.of("src/main/java/lab/Operators.java", "src/main/java/lab/package-info.java"));

  private Handed() {}

  /** Writes {@code text} to {@code path} below {@code folder}, which becomes a submission. */
  static Path file(Path folder, String path, String text) {
    return file(folder, path, text.getBytes(StandardCharsets.UTF_8));
  }

  static Path file(Path folder, String path, byte[] content) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      return Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static IntakeResult take(Path source) {
    return new Intake().take(source, LAB);
  }
}
