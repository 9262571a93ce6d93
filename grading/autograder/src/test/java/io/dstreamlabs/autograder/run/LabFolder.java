package io.dstreamlabs.autograder.run;

import io.dstreamlabs.autograder.judge.FixtureLab;
import io.dstreamlabs.autograder.lab.Lab;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A lab's folder with stubs, and submissions for it. */
final class LabFolder {
  static final String WINDOWS = "src/main/java/lab/Windows.java";
  static final String KEYS = "src/main/java/lab/Keys.java";
  static final String OPERATORS = "src/main/java/lab/Operators.java";

  private LabFolder() {}

  static Lab create(Path folder) {
    write(folder, WINDOWS, "class Windows stub");
    write(folder, KEYS, "class Keys stub");
    write(folder, OPERATORS, "needs Windows\nneeds Keys\nclass Operators");
    return FixtureLab.in(folder);
  }

  static void write(Path folder, String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
