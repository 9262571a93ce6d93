package io.dstreamlabs.autograder.cli;

import io.dstreamlabs.autograder.lab.WrongUsage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The folder that a run writes into. It is new, empty, or holds an earlier run; never one of the student's
 * folders. In it only files of our own are replaced.
 *
 * @param path as given
 */
record OutFolder(Path path) {
  private static final String JOURNAL = "journal.jsonl";
  private static final Set<String> COMMON = Set.of("gradebook.csv", "index.html");

  /**
   * Looks at {@code out} and changes nothing.
   *
   * @throws WrongUsage if it is a file, if one of the two folders is inside the other, or if it holds
   *     something that no run wrote
   */
  static OutFolder of(Path out, Path submissions) {
    OutFolder folder = beside(out, submissions);
    if (!folder.holdsRun() && !folder.isEmpty()) {
      throw new WrongUsage(
          "--out %s is not empty and holds no earlier run (no %s): choose a new or empty folder"
              .formatted(out, JOURNAL));
    }
    return folder;
  }

  /**
   * The folder that a run over several labs writes into: in it each lab has a folder. Looks at it and
   * changes nothing.
   *
   * @throws WrongUsage as {@link #of}; what the run of one lab wrote is not replaced either
   */
  static OutFolder ofSeveral(Path out, Path submissions) {
    OutFolder folder = beside(out, submissions);
    if (folder.holdsRun()) {
      throw new WrongUsage(
          "--out %s holds the run of one lab: choose another folder for several".formatted(out));
    }
    if (!folder.all(file -> COMMON.contains(name(file)) || new OutFolder(file).holdsRun())) {
      throw new WrongUsage(
          "--out %s is not empty and holds no earlier run of several labs: choose a new or empty folder"
              .formatted(out));
    }
    return folder;
  }

  private static OutFolder beside(Path out, Path submissions) {
    Path real = real(out);
    Path students = real(submissions);
    if (real.startsWith(students) || students.startsWith(real)) {
      throw new WrongUsage(
          "--out %s and --submissions %s are inside one another: choose an --out beside it"
              .formatted(out, submissions));
    }
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw new WrongUsage("--out " + out + " is a file: choose a folder");
    }
    return new OutFolder(out);
  }

  /** Whether an earlier run wrote here. */
  boolean holdsRun() {
    return Files.isRegularFile(journal());
  }

  /** The journal's file, whether it is there or not. */
  Path journal() {
    return path.resolve(JOURNAL);
  }

  /**
   * Makes the folder if it is missing.
   *
   * @throws WrongUsage if that is not possible
   */
  void create() {
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw new WrongUsage(
          "--out " + path + " cannot be made: choose a folder that you may write to");
    }
    if (!Files.isWritable(path)) {
      throw new WrongUsage(
          "--out " + path + " cannot be written: choose a folder that you may write to");
    }
  }

  private boolean isEmpty() {
    return all(file -> false);
  }

  /** Whether {@code rule} holds for all that is in it and not hidden. */
  private boolean all(Predicate<Path> rule) {
    if (!Files.exists(path)) {
      return true;
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(file -> !name(file).startsWith(".")).allMatch(rule);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + path, e);
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  /** Without links as far as it exists. */
  private static Path real(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path existing = absolute;
    while (existing.getParent() != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    try {
      return existing.toRealPath().resolve(existing.relativize(absolute)).normalize();
    } catch (IOException e) {
      return absolute;
    }
  }
}
