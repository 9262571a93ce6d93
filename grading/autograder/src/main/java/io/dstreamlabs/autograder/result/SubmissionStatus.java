package io.dstreamlabs.autograder.result;

import java.util.Locale;

/** What became of a submission as a whole. */
public enum SubmissionStatus {
  /** It could not be used: a broken archive, a wrong layout, a forbidden package, the lab's class missing. */
  REJECTED,
  /** Its sources do not compile, are not UTF-8, or were too much for the compiler. */
  COMPILE_ERROR,
  /** Every test ran out of time. */
  TIMEOUT,
  /** Every test ended by the death of its worker. */
  CRASHED,
  /** The grader failed; there is no score. */
  NOT_JUDGED,
  /** A student of the roster handed in nothing. */
  MISSING,
  /** It was judged test by test. */
  GRADED;

  /** Whether something was handed in, and a verdict found. */
  public boolean isJudged() {
    return this != MISSING && this != NOT_JUDGED;
  }

  /** The form for files: {@code compile_error}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
