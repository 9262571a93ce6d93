package io.dstreamlabs.autograder.kit;

import io.dstreamlabs.autograder.lab.Course;
import io.dstreamlabs.autograder.lab.FileTree;
import io.dstreamlabs.autograder.lab.Lab;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A course with lab05 alone: POMs, lab and launcher of the real one, and an engine of one class file per module.
 *
 * @param root its top folder
 */
public record BuiltCourse(Path root) {
  /** Where the real course is, seen from this module. */
  public static final Path REAL = Path.of("../..").toAbsolutePath().normalize();

  static final String LAB = "lab05-windows";

  /** Makes it below {@code root}. */
  public static BuiltCourse in(Path root) {
    BuiltCourse course = new BuiltCourse(root);
    for (String file :
        List.of("pom.xml", "LICENSE", ".gitignore", ".mvn/maven.config", ".mvn/jvm.config")) {
      course.copy(file);
    }
    course.copy("labs/pom.xml");
    course.copy("labs/SeeItWork.java");
    for (Map.Entry<String, byte[]> file : FileTree.read(REAL.resolve("labs/" + LAB)).entrySet()) {
      course.write("labs/" + LAB + "/" + file.getKey(), file.getValue());
    }
    for (KitModule module : KitModule.values()) {
      String folder = REAL.relativize(module.in(REAL)).toString();
      course.copy(folder + "/pom.xml");
      course.write(folder + "/target/classes/One.class", "class of " + module);
      course.write(folder + "/src/main/java/One.java", "source of " + module);
    }
    return course;
  }

  Course course() {
    return new Course(root);
  }

  List<Lab> labs() {
    return course().labs().labs();
  }

  /** The kit of all labs. */
  StudentKit kit() {
    return StudentKit.of(course(), labs());
  }

  /** Writes one file of it. */
  public void write(String path, String text) {
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private void copy(String path) {
    try {
      write(path, Files.readAllBytes(REAL.resolve(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String path, byte[] content) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
