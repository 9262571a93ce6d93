package io.dstreamlabs.autograder.cli;

/** What the program ends with; other programs rely on these. */
public final class ExitCode {
  /** All submissions were judged, whatever their scores; or there was nothing to judge. */
  public static final int OK = 0;

  /** A {@code check} found something wrong. */
  public static final int CHECK_FAILED = 1;

  /** Wrong usage: nothing was graded. */
  public static final int WRONG_USAGE = 2;

  /** Something could not be judged for a reason that is not the student's, or isolation is missing. */
  public static final int NOT_JUDGED = 3;

  private ExitCode() {}
}
