package io.dstreamlabs.autograder.judge;

import io.dstreamlabs.autograder.lab.Exercise;
import io.dstreamlabs.autograder.lab.Lab;
import java.nio.file.Path;
import java.util.List;

/** A lab of two exercises and three hidden tests, ten points together. */
public final class FixtureLab {
  /** Of exercise 9.1, 3 points. */
  public static final String BATCHES = "LateQuestions.batches_are_kept";

  /** Of exercise 9.1, 2 points. */
  public static final String WINDOWS = "LateQuestions.windows_slide";

  /** Of exercise 9.2, 5 points. */
  public static final String TOTALS = "EarlyQuestions.totals";

  private FixtureLab() {}

  /** The lab, whose stubs are in {@code directory}. */
  public static Lab in(Path directory) {
    return with(directory, "io.dstreamlabs.autograder.judge.fixture");
  }

  /** The same with hidden tests of another package. */
  public static Lab with(Path directory, String tests) {
    return new Lab(
        "lab09-fixture",
        "A lab for tests",
        "lab",
        "lab.Operators",
        tests,
        List.of("src/main/java/lab/Windows.java", "src/main/java/lab/Keys.java"),
        List.of(
            new Exercise("9.1", "windows", 5, List.of()),
            new Exercise("9.2", "totals", 5, List.of("9.1"))),
        directory);
  }
}
