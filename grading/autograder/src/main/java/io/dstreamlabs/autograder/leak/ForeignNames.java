package io.dstreamlabs.autograder.leak;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * No path, no text and no constant of a class names what stays with the instructor: a class that names a hidden
 * test is one, or needs one.
 */
final class ForeignNames implements LeakRule {
  private static final List<String> NAMES =
      Stream.of("reference", "hidden", "worker", "autograder")
          .flatMap(name -> Stream.of("io.dstreamlabs." + name, "io/dstreamlabs/" + name))
          .toList();
  private static final List<String> ARTIFACTS =
      List.of("dstream-reference", "grading-hidden-tests", "grading-worker", "grading-autograder");
  private static final List<String> FOLDERS =
      List.of(
          "solutions/",
          "engine/reference/",
          "grading/hidden-tests/",
          "grading/submissions/",
          "grading/worker/",
          "grading/autograder/",
          "grading/course.yaml");

  @Override
  public Optional<String> leakIn(Opened file) {
    String place = file.place().replace('\\', '/');
    Optional<String> path =
        Stream.of(NAMES, ARTIFACTS, FOLDERS)
            .flatMap(List::stream)
            .filter(place::contains)
            .findFirst()
            .map(name -> "its path says " + name);
    return path.or(
        () ->
            file.readings().stream()
                .flatMap(
                    text ->
                        Stream.concat(NAMES.stream(), ARTIFACTS.stream()).filter(text::contains))
                .findFirst()
                .map(name -> "names " + name));
  }
}
