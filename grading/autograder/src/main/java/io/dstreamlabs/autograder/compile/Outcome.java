package io.dstreamlabs.autograder.compile;

/** How a compilation ended. */
public enum Outcome {
  /** Class files are there. */
  OK,
  /** The sources have errors; the diagnostics say where. */
  ERRORS,
  /** The compiler ran out of time, memory or stack, or gave up without a diagnostic. */
  COMPILE_LIMIT,
  /** A class came out in a package that is not the student's. */
  FORBIDDEN_PACKAGE
}
