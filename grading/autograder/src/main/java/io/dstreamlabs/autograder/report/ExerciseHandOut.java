package io.dstreamlabs.autograder.report;

import io.dstreamlabs.autograder.lab.Exercise;
import io.dstreamlabs.autograder.result.TestResult;
import java.util.ArrayList;
import java.util.List;

/**
 * Of an exercise's result what its student may read. Public for the templates.
 *
 * @param id {@code 5.1}
 * @param title what the student builds
 * @param points what it earned
 * @param maxPoints what it is worth
 * @param tests in the order of the lab
 * @param mendFirst exercises that it uses and that fail too, see {@link Roots}
 */
public record ExerciseHandOut(
    String id,
    String title,
    int points,
    int maxPoints,
    List<TestHandOut> tests,
    List<String> mendFirst) {

  /** Copies the lists. */
  public ExerciseHandOut {
    tests = List.copyOf(tests);
    mendFirst = List.copyOf(mendFirst);
  }

  static ExerciseHandOut of(Exercise exercise, List<TestResult> results, List<String> mendFirst) {
    List<TestHandOut> tests = new ArrayList<>();
    for (TestResult result : results) {
      tests.add(TestHandOut.of(exercise.id() + "." + (tests.size() + 1), result));
    }
    return new ExerciseHandOut(
        exercise.id(),
        PlainText.line(exercise.title()),
        results.stream().mapToInt(TestResult::points).sum(),
        exercise.points(),
        tests,
        mendFirst);
  }

  /** How many of its tests passed. */
  public int testsPassed() {
    return (int) tests.stream().filter(test -> test.mark() == Mark.PASS).count();
  }

  /** The mark of the whole: that of its tests if they agree; to do, if only that is left to do. */
  public Mark mark() {
    for (Mark mark : List.of(Mark.NOT_JUDGED, Mark.FAIL, Mark.TODO)) {
      if (tests.stream().anyMatch(test -> test.mark() == mark)) {
        return mark;
      }
    }
    return Mark.PASS;
  }

  /** {@code fails together with 5.1: mend that first}, or empty. */
  public String together() {
    if (mendFirst.isEmpty()) {
      return "";
    }
    String which = mendFirst.size() == 1 ? "that" : "those";
    return "fails together with " + String.join(" and ", mendFirst) + ": mend " + which + " first";
  }

  /** {@code full}, {@code some} or {@code none} of the points. */
  public String share() {
    if (points == maxPoints) {
      return "full";
    }
    return points == 0 ? "none" : "some";
  }
}
