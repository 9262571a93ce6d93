package io.dstreamlabs.autograder.cli;

import io.dstreamlabs.autograder.kit.StudentKit;
import io.dstreamlabs.autograder.lab.WrongUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where a kit is written: a folder that is new or empty, or a zip that is not there yet. A name that ends with
 * {@code .zip} is a zip.
 *
 * @param path as given
 */
record KitTarget(Path path) {
  private static final String ZIP = ".zip";

  /**
   * Looks at {@code out} and changes nothing.
   *
   * @throws WrongUsage if something is there, or the folder around it is not
   */
  static KitTarget of(Path out) {
    Path parent = out.toAbsolutePath().normalize().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new WrongUsage(
          "--out %s: there is no folder %s: make it first, or mend the path"
              .formatted(out, parent == null ? out : parent));
    }
    KitTarget target = new KitTarget(out);
    if (target.isZip() && Files.exists(out)) {
      throw new WrongUsage("--out %s is there already: choose another name".formatted(out));
    }
    if (!target.isZip() && Files.exists(out) && !target.isEmptyFolder()) {
      throw new WrongUsage(
          "--out %s is %s: choose a new or empty folder, or a name that ends with .zip"
              .formatted(out, Files.isDirectory(out) ? "not empty" : "a file"));
    }
    return target;
  }

  /** Whether it is to be a zip. */
  boolean isZip() {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(ZIP);
  }

  /**
   * Writes the whole kit.
   *
   * @throws WrongUsage if that is not possible
   */
  void write(StudentKit kit) {
    try {
      if (isZip()) {
        Files.write(path, kit.zip());
        return;
      }
      for (Map.Entry<String, byte[]> file : kit.files().entrySet()) {
        Path target = path.resolve(file.getKey());
        Files.createDirectories(target.getParent());
        Files.write(target, file.getValue());
      }
    } catch (IOException e) {
      throw new WrongUsage(
          "--out %s cannot be written (%s): choose a place that you may write to"
              .formatted(path, e.getMessage()));
    }
  }

  private boolean isEmptyFolder() {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.findAny().isEmpty();
    } catch (IOException e) {
      throw new WrongUsage(
          "--out %s cannot be listed: choose a folder that you may read".formatted(path));
    }
  }
}
