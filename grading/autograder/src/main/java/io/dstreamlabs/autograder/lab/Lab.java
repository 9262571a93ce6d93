package io.dstreamlabs.autograder.lab;

import java.nio.file.Path;
import java.util.List;

/**
 * One lab, as its {@code lab.yaml} describes it.
 *
 * @param id name of its folder, {@code lab05-windows}
 * @param title one line for people
 * @param packageName Java package of the student's classes
 * @param entry binary name of the public class with a no-argument constructor that is the plug
 * @param tests Java package of its hidden tests
 * @param files what the student may edit: paths below the lab's folder, in the order of the file
 * @param exercises in the order of the lesson
 * @param datasets folders of {@code datasets/} that its tests or programs read; often none
 * @param directory the lab's folder, which holds the stubs
 */
public record Lab(
    String id,
    String title,
    String packageName,
    String entry,
    String tests,
    List<String> files,
    List<Exercise> exercises,
    List<String> datasets,
    Path directory) {
  public Lab {
    files = List.copyOf(files);
    exercises = List.copyOf(exercises);
    datasets = List.copyOf(datasets);
  }

  /** A lab that reads no dataset. */
  public Lab(
      String id,
      String title,
      String packageName,
      String entry,
      String tests,
      List<String> files,
      List<Exercise> exercises,
      Path directory) {
    this(id, title, packageName, entry, tests, files, exercises, List.of(), directory);
  }

  /** What all exercises are worth together. */
  public int points() {
    return exercises.stream().mapToInt(Exercise::points).sum();
  }

  /** The exercise ids, in the order of the lesson. */
  public List<String> exerciseIds() {
    return exercises.stream().map(Exercise::id).toList();
  }
}
