package io.dstreamlabs.hidden;

import io.dstreamlabs.replay.Picture;
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
  private final transient Picture picture; // no error travels as an object

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
    this(verdict, exceptionClass, message, location, exercise, Picture.none());
  }

  private SubjectFailure(
      Verdict verdict,
      String exceptionClass,
      String message,
      String location,
      String exercise,
      Picture picture) {
    super(Objects.requireNonNull(message, "message"));
    this.verdict = Objects.requireNonNull(verdict, "verdict");
    this.exceptionClass = Objects.requireNonNull(exceptionClass, "exceptionClass");
    this.location = Objects.requireNonNull(location, "location");
    this.exercise = Objects.requireNonNull(exercise, "exercise");
    this.picture = Objects.requireNonNull(picture, "picture");
  }

  /** A failure about which only this is known. */
  public static SubjectFailure of(Verdict verdict, String message) {
    return new SubjectFailure(verdict, "", message, "", "");
  }

  /** The same failure with the rule drawn on a public input. */
  SubjectFailure drawn(Picture onPublicInput) {
    return new SubjectFailure(
        verdict, exceptionClass, getMessage(), location, exercise, onPublicInput);
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

  /** The rule drawn on a public input, with what the subject made of it, or {@link Picture#none}. */
  public Picture picture() {
    return picture;
  }
}
