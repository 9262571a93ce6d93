package io.dstreamlabs.autograder.cli;

import java.io.IOException;

/**
 * Grading cannot go on for a reason that is not the student's, such as missing isolation. The message is one
 * sentence with the cure; ends the program with {@link ExitCode#NOT_JUDGED}.
 */
final class CannotGrade extends RuntimeException {
  private static final long serialVersionUID = 1;

  CannotGrade(String message) {
    super(message);
  }

  /** A report that cannot be written. */
  static CannotGrade cannotWrite(IOException why) {
    return new CannotGrade("a report cannot be written: " + why.getMessage() + ": free its place");
  }
}
