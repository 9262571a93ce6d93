package io.dstreamlabs.autograder.report;

import io.dstreamlabs.autograder.lab.Exercise;
import io.dstreamlabs.autograder.lab.Lab;
import io.dstreamlabs.autograder.override.SubmissionOverrides;
import io.dstreamlabs.autograder.override.Target;
import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.result.SubmissionStatus;
import io.dstreamlabs.autograder.result.TestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Of a submission's result what its student may read. Whatever is handed out is made from this alone:
 * there are no notes in it, nothing of the hidden input, no time and no other submission. Its texts are
 * plain (see {@link PlainText}). Public for the templates.
 *
 * @param lab id of the lab
 * @param labTitle one line
 * @param submission its name
 * @param name the student's, from the roster; empty if it is not known
 * @param status what became of it
 * @param score what it earned, the instructor's points included; 0 if there is no score
 * @param maxScore what the lab is worth
 * @param message lines of text, or empty
 * @param exercises in the order of the lab; empty if no test was run
 * @param ignoredFiles what was handed in and not taken
 * @param overrides points that the instructor gave
 */
public record HandOut(
    String lab,
    String labTitle,
    String submission,
    String name,
    SubmissionStatus status,
    int score,
    int maxScore,
    String message,
    List<ExerciseHandOut> exercises,
    List<String> ignoredFiles,
    List<OverrideHandOut> overrides) {

  /** Copies the lists. */
  public HandOut {
    exercises = List.copyOf(exercises);
    ignoredFiles = List.copyOf(ignoredFiles);
    overrides = List.copyOf(overrides);
  }

  static HandOut of(GradingReport report, SubmissionResult judged) {
    Lab lab = report.lab();
    SubmissionOverrides overrides = report.overridesOf(judged);
    SubmissionResult result = overrides.applyTo(judged);
    return new HandOut(
        lab.id(),
        PlainText.line(lab.title()),
        PlainText.name(result.submission()),
        PlainText.line(report.enrolment().nameOf(result.submission())),
        result.status(),
        report.scoreOf(judged).orElse(0),
        lab.points(),
        PlainText.of(result.message()).strip(),
        exercises(lab, result.tests()),
        result.ignoredFiles().stream().map(PlainText::line).toList(),
        overrides.all().stream().map(OverrideHandOut::of).toList());
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

  /** Whether there is a score: a verdict, or one that the instructor gave. */
  public boolean hasScore() {
    return status != SubmissionStatus.NOT_JUDGED || overrideOf(Target.TOTAL).isPresent();
  }

  /** The points that the instructor gave for the test {@code number}, or for {@code total}. */
  public Optional<OverrideHandOut> overrideOf(String number) {
    return overrides.stream().filter(override -> override.number().equals(number)).findFirst();
  }
}
