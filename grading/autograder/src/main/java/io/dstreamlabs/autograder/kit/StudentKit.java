package io.dstreamlabs.autograder.kit;

import io.dstreamlabs.autograder.lab.Course;
import io.dstreamlabs.autograder.lab.Lab;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Some labs with all that a student needs to build them, and nothing else of the course. It has not been
 * looked through for secrets: that is the next step.
 *
 * @param labs the labs in it
 * @param version of the engine in it
 * @param files from path to content, sorted by path
 */
public record StudentKit(List<Lab> labs, String version, SortedMap<String, byte[]> files) {
  /** The one folder in a zip of a kit. */
  private static final String TOP = "dstream-labs-kit/";

  /** What Maven would tell about its steps is of no use to a student; other settings are for our own build. */
  private static final String KEPT_OPTION = "-Dorg.slf4j.simpleLogger.";

  /** The engine is fetched from the kit, which is no network, also when Maven is told to use none. */
  private static final String OFFLINE = "-Daether.offline.protocols=file\n";

  /** Lines of {@code .gitignore} about what a kit has not. */
  private static final String FOREIGN_LINE = "grading/";

  public StudentKit {
    labs = List.copyOf(labs);
  }

  /**
   * Puts a kit together from what has been built in the course's copy.
   *
   * @param labs at least one
   * @throws IllegalStateException if a module of the engine has not been built
   */
  public static StudentKit of(Course course, List<Lab> labs) {
    Path root = course.root();
    KitPoms poms = new KitPoms(root, labs);
    KitRepository repository = new KitRepository(root, poms);
    String version = repository.version();
    LabFolders folders = new LabFolders(root, labs);
    KitFiles kit = new KitFiles();
    repository.addTo(kit);
    folders.addLabs(kit);
    folders.addLaunchers(kit, poms.courseVersion(), version);
    folders.addDatasets(kit);
    kit.add("pom.xml", poms.top(version));
    kit.add("labs/pom.xml", poms.labs());
    kit.add("README.md", KitReadme.of(labs, version));
    kit.add("LICENSE", read(root.resolve("LICENSE")));
    kit.add(
        ".gitignore", lines(root.resolve(".gitignore"), line -> !line.startsWith(FOREIGN_LINE)));
    kit.add(".mvn/maven.config", read(root.resolve(".mvn/maven.config")) + OFFLINE);
    kit.add(
        ".mvn/jvm.config",
        lines(root.resolve(".mvn/jvm.config"), line -> line.startsWith(KEPT_OPTION)));
    return new StudentKit(labs, version, kit.byPath());
  }

  /** The kit as a zip with one folder in it; the same kit gives the same bytes. */
  public byte[] zip() {
    SortedMap<String, byte[]> inside = new TreeMap<>();
    files.forEach((path, content) -> inside.put(TOP + path, content));
    return PlainZip.of(inside);
  }

  private static String lines(Path file, Predicate<String> kept) {
    return read(file).lines().filter(kept).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
