package io.dstreamlabs.autograder.intake;

import io.dstreamlabs.autograder.result.SubmissionStatus;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What was taken of a submission.
 *
 * @param sources path with slashes to text, sorted; empty if it was refused
 * @param ignoredFiles what was handed in and not taken, sorted, fit to be shown; after 50, how many more
 * @param notes what an instructor should look at, and no student is told
 * @param status {@code GRADED} if it goes on; else why it does not
 * @param message why it was refused and how to mend it; empty if it was accepted
 */
public record IntakeResult(
    Map<String, String> sources,
    List<String> ignoredFiles,
    List<String> notes,
    SubmissionStatus status,
    String message) {

  /** Copies the collections. */
  public IntakeResult {
    sources = Collections.unmodifiableMap(new TreeMap<>(sources));
    ignoredFiles = List.copyOf(ignoredFiles);
    notes = List.copyOf(notes);
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(message, "message");
  }

  static IntakeResult accepted(
      Map<String, String> sources, List<String> ignoredFiles, List<String> notes) {
    return new IntakeResult(sources, ignoredFiles, notes, SubmissionStatus.GRADED, "");
  }

  static IntakeResult refused(SubmissionStatus status, String message) {
    return new IntakeResult(Map.of(), List.of(), List.of(), status, message);
  }

  /** Whether it goes on to the compiler. */
  public boolean isAccepted() {
    return status == SubmissionStatus.GRADED;
  }
}
