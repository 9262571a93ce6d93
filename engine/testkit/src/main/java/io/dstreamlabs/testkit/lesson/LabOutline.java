package io.dstreamlabs.testkit.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What tests of a lab need to know of its {@code lab.yaml}.
 *
 * @param packageName of the lab's classes
 * @param files that the student edits, below the lab's folder
 * @param points of each exercise, in their order
 */
public record LabOutline(String packageName, List<String> files, Map<String, Integer> points) {
  private static final String PACKAGE = "package: ";
  private static final String FILE = "  - src/";
  private static final String EXERCISE = "  - id: ";
  private static final String POINTS = "    points: ";

  /** Takes copies. */
  public LabOutline {
    files = List.copyOf(files);
    points = new LinkedHashMap<>(points);
  }

  /**
   * Reads the lines that it needs, as the labs write them; the autograder reads all of it, strictly.
   *
   * @throws IllegalArgumentException if there is no package, or points without an exercise
   */
  public static LabOutline of(String labYaml) {
    Map<String, Integer> points = new LinkedHashMap<>();
    Optional<String> exercise = Optional.empty();
    for (String line : labYaml.lines().toList()) {
      if (line.startsWith(EXERCISE)) {
        exercise = Optional.of(line.substring(EXERCISE.length()).replace("\"", ""));
      } else if (line.startsWith(POINTS)) {
        String id = exercise.orElseThrow(() -> wrong("points come before any exercise"));
        points.put(id, Integer.valueOf(line.substring(POINTS.length())));
      }
    }
    return new LabOutline(packageIn(labYaml), filesIn(labYaml), points);
  }

  private static String packageIn(String labYaml) {
    return labYaml
        .lines()
        .filter(line -> line.startsWith(PACKAGE))
        .map(line -> line.substring(PACKAGE.length()))
        .findFirst()
        .orElseThrow(() -> wrong("there is no package"));
  }

  private static List<String> filesIn(String labYaml) {
    return labYaml
        .lines()
        .filter(line -> line.startsWith(FILE))
        .map(line -> line.substring("  - ".length()))
        .toList();
  }

  private static IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("in lab.yaml " + what);
  }
}
