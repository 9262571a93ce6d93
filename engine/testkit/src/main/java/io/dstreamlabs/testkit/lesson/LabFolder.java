package io.dstreamlabs.testkit.lesson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a lab, seen from its solution: {@code labs/lab05-windows} from {@code
 * solutions/lab05-windows}.
 *
 * @param name such as {@code lab05-windows}
 * @param repository the folder of the course
 */
public record LabFolder(String name, Path repository) {

  /** The lab whose solution is the working directory, in which its tests run. */
  public static LabFolder ofThisSolution() {
    Path solution = Path.of("").toAbsolutePath();
    return new LabFolder(solution.getFileName().toString(), solution.getParent().getParent());
  }

  /** A file of the lab. */
  public Path file(String path) {
    return repository.resolve("labs").resolve(name).resolve(path);
  }

  /** Its text. */
  public String text(String path) {
    return read(file(path));
  }

  /** A file of the solution. */
  public Path solution(String path) {
    return repository.resolve("solutions").resolve(name).resolve(path);
  }

  /** The lesson. */
  public Lesson lesson() {
    return new Lesson(text("README.md"));
  }

  /** What {@code lab.yaml} says. */
  public LabOutline outline() {
    return LabOutline.of(text("lab.yaml"));
  }

  /** Where the lab's classes are, below its folder and below the solution's. */
  public String classes() {
    return "src/main/java/" + outline().packageName().replace('.', '/');
  }

  /** Where its public tests are. */
  public String tests() {
    return "src/test/java/" + outline().packageName().replace('.', '/');
  }

  /** The names of the files that the student edits, as {@code lab.yaml} lists them. */
  public List<String> stubs() {
    return outline().files().stream().map(file -> file.substring(classes().length() + 1)).toList();
  }

  /** The text of a stub, or of another class of the lab. */
  public String source(String fileName) {
    return text(classes() + "/" + fileName);
  }

  /** The names of the files right below {@code path}, sorted. */
  public List<String> names(String path) {
    try (Stream<Path> files = Files.list(file(path))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of {@code file}. */
  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
