package io.dstreamlabs.autograder.intake;

import io.dstreamlabs.autograder.result.SubmissionStatus;

/** A submission cannot be taken in; the message is for the student. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final SubmissionStatus status;

  private Refused(SubmissionStatus status, String message) {
    super(message);
    this.status = status;
  }

  static Refused rejected(String message) {
    return new Refused(SubmissionStatus.REJECTED, message);
  }

  static Refused notCompilable(String message) {
    return new Refused(SubmissionStatus.COMPILE_ERROR, message);
  }

  SubmissionStatus status() {
    return status;
  }
}
