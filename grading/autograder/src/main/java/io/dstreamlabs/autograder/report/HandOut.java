package io.dstreamlabs.autograder.report;

import io.dstreamlabs.autograder.lab.Exercise;
import io.dstreamlabs.autograder.lab.Lab;
import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.result.SubmissionStatus;
import io.dstreamlabs.autograder.result.TestResult;
import java.util.ArrayList;
import java.util.List;

/**
 * Of a submission's result what its student may read. Whatever is handed out is made from this alone:
 * there are no notes in it, nothing of the hidden input, no time and no other submission. Its texts are
 * plain (see {@link PlainText}). Public for the templates.
 *
 * @param lab id of the lab
 * @param labTitle one line
 * @param submission its name
 * @param status what became of it
 * @param score what it earned
 * @param maxScore what the lab is worth
 * @param message lines of text, or empty
 * @param exercises in the order of the lab; empty if no test was run
 * @param ignoredFiles what was handed in and not taken
 */
public record HandOut(
    String lab,
    String labTitle,
    String submission,
    SubmissionStatus status,
    int score,
    int maxScore,
    String message,
    List<ExerciseHandOut> exercises,
    List<String> ignoredFiles) {

  /** Copies the lists. */
  public HandOut {
    exercises = List.copyOf(exercises);
    ignoredFiles = List.copyOf(ignoredFiles);
  }

  static HandOut of(Lab lab, SubmissionResult result) {
    return new HandOut(
        lab.id(),
        PlainText.line(lab.title()),
        PlainText.line(result.submission()),
        result.status(),
        result.score(),
        lab.points(),
        PlainText.of(result.message()).strip(),
        exercises(lab, result.tests()),
        result.ignoredFiles().stream().map(PlainText::line).toList());
  }

  private static List<ExerciseHandOut> exercises(Lab lab, List<TestResult> tests) {
    if (tests.isEmpty()) {
      return List.of();
    }
    Roots roots = Roots.of(lab, tests);
    List<ExerciseHandOut> exercises = new ArrayList<>();
    for (Exercise exercise : lab.exercises()) {
      List<TestResult> own =
          tests.stream().filter(test -> test.exercise().equals(exercise.id())).toList();
      exercises.add(ExerciseHandOut.of(exercise, own, roots.under(exercise.id())));
    }
    return exercises;
  }

  /** How many hidden tests passed. */
  public int testsPassed() {
    return exercises.stream().mapToInt(ExerciseHandOut::testsPassed).sum();
  }

  /** How many hidden tests were run. */
  public int testsTotal() {
    return exercises.stream().mapToInt(exercise -> exercise.tests().size()).sum();
  }

  /** Whether there is a score. */
  public boolean isJudged() {
    return status != SubmissionStatus.NOT_JUDGED;
  }
}
