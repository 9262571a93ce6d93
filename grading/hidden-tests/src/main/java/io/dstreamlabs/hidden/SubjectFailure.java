package io.dstreamlabs.hidden;

import java.util.Objects;

/**
 * The student's code failed instead of answering. Everything here is data that came out of a worker:
 * texts, never the student's own exception.
 */
public final class SubjectFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Verdict verdict;
  private final String exceptionClass;
  private final String location;
  private final String exercise;

  /**
   * A failure.
   *
   * @param verdict what the student reads
   * @param exceptionClass name of the exception's class, or empty
   * @param message for the instructor, or empty
   * @param location the student's {@code file:line}, or empty
   * @param exercise number of the exercise that is still to do, or empty
   */
  public SubjectFailure(
      Verdict verdict, String exceptionClass, String message, String location, String exercise) {
    super(Objects.requireNonNull(message, "message"));
    this.verdict = Objects.requireNonNull(verdict, "verdict");
    this.exceptionClass = Objects.requireNonNull(exceptionClass, "exceptionClass");
    this.location = Objects.requireNonNull(location, "location");
    this.exercise = Objects.requireNonNull(exercise, "exercise");
  }

  /** A failure about which only this is known. */
  public static SubjectFailure of(Verdict verdict, String message) {
    return new SubjectFailure(verdict, "", message, "", "");
  }

  /** What the student reads. */
  public Verdict verdict() {
    return verdict;
  }

  /** Name of the exception's class, or empty. */
  public String exceptionClass() {
    return exceptionClass;
  }

  /** The student's {@code file:line}, or empty. */
  public String location() {
    return location;
  }

  /** Number of the exercise that is still to do, or empty. */
  public String exercise() {
    return exercise;
  }
}
