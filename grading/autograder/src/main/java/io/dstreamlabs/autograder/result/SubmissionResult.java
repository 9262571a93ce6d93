package io.dstreamlabs.autograder.result;

import java.util.List;
import java.util.Objects;

/**
 * What grading found out about one submission.
 *
 * @param submission its name, as the student's folder or zip is called
 * @param lab id of the lab
 * @param status what became of it
 * @param message for the student, lines of text; empty if the tests say all
 * @param tests one per hidden test, in the order of the lab; empty if none was run
 * @param ignoredFiles what was handed in and not taken, sorted
 * @param notes for the instructor only
 * @param isolation how well the student's code was locked in
 * @param fingerprint of everything that the result was made from
 * @param millis how long it took, in milliseconds
 */
public record SubmissionResult(
    String submission,
    String lab,
    SubmissionStatus status,
    String message,
    List<TestResult> tests,
    List<String> ignoredFiles,
    List<String> notes,
    String isolation,
    String fingerprint,
    long millis) {

  /** Copies the lists. */
  public SubmissionResult {
    Objects.requireNonNull(submission, "submission");
    Objects.requireNonNull(lab, "lab");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(isolation, "isolation");
    Objects.requireNonNull(fingerprint, "fingerprint");
    tests = List.copyOf(tests);
    ignoredFiles = List.copyOf(ignoredFiles);
    notes = List.copyOf(notes);
  }

  /**
   * Of who handed in nothing.
   *
   * @param submission what the student is called in the gradebook
   */
  public static SubmissionResult missing(String submission, String lab, String isolation) {
    return new SubmissionResult(
        submission,
        lab,
        SubmissionStatus.MISSING,
        "nothing was handed in",
        List.of(),
        List.of(),
        List.of(),
        isolation,
        "",
        0);
  }

  /** The same with other tests. */
  public SubmissionResult withTests(List<TestResult> others) {
    return new SubmissionResult(
        submission,
        lab,
        status,
        message,
        others,
        ignoredFiles,
        notes,
        isolation,
        fingerprint,
        millis);
  }

  /** What all tests earned together. */
  public int score() {
    return tests.stream().mapToInt(TestResult::points).sum();
  }

  /** How many tests passed. */
  public int testsPassed() {
    return (int) tests.stream().filter(TestResult::passed).count();
  }
}
