package io.dstreamlabs.autograder.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A course with lab05 alone, made from the real one: its stubs, its solution, and samples of the test's own.
 *
 * @param root its top folder
 */
record SmallCourse(Path root) {
  /** Where the real course is, seen from this module. */
  static final Path REAL = Path.of("../..").toAbsolutePath().normalize();

  static final String LAB = "lab05-windows";
  static final String PACKAGE = "src/main/java/io/dstreamlabs/labs/lab05/";
  private static final List<String> EDITED =
      List.of("Windows", "ReducedWindows", "KeyedWindows", "GroupedWindows", "WindowChecks");

  static SmallCourse in(Path root) {
    copy(REAL.resolve("labs/" + LAB + "/src/main"), root.resolve("labs/" + LAB + "/src/main"));
    copy(REAL.resolve("labs/" + LAB + "/lab.yaml"), root.resolve("labs/" + LAB + "/lab.yaml"));
    copy(
        REAL.resolve("solutions/" + LAB + "/src/main"),
        root.resolve("solutions/" + LAB + "/src/main"));
    return new SmallCourse(root);
  }

  /** Labels of the samples, each line below {@code samples:}. */
  SmallCourse withLabels(String yaml) {
    write(samples().resolve("labels.yaml"), "samples:\n" + yaml.indent(2));
    return this;
  }

  /** One of the samples of the real course. */
  SmallCourse withSample(String name) {
    copy(new SmallCourse(REAL).samples().resolve(name), samples().resolve(name));
    return this;
  }

  Path samples() {
    return root.resolve("grading/submissions/" + LAB);
  }

  /** Puts the five files of the solution into {@code submission}. */
  static Path solution(Path submission) {
    return edited(REAL.resolve("solutions/" + LAB), submission);
  }

  /** Puts the five untouched stubs into {@code submission}. */
  static Path stubs(Path submission) {
    return edited(REAL.resolve("labs/" + LAB), submission);
  }

  /** Replaces one class of {@code submission}. */
  static void replace(Path submission, String className, String text) {
    write(submission.resolve(PACKAGE + className + ".java"), text);
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path edited(Path module, Path submission) {
    for (String name : EDITED) {
      String file = PACKAGE + name + ".java";
      copy(module.resolve(file), submission.resolve(file));
    }
    return submission;
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString()).normalize();
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
