package io.dstreamlabs.hidden;

/** How a hidden test ended. */
public enum Verdict {
  /** The answer is right. */
  OK,
  /** The exercise is still to do. */
  NOT_IMPLEMENTED,
  /** The answer is wrong. */
  WRONG_ANSWER,
  /** The same input gave two different answers. */
  NONDETERMINISTIC,
  /** An exception left the student's code. */
  EXCEPTION,
  /** The time of the test was up. */
  TIMEOUT,
  /** The memory of the worker was used up. */
  MEMORY_LIMIT,
  /** The calls were nested too deeply. */
  STACK_OVERFLOW,
  /** More was printed or answered than is allowed. */
  OUTPUT_LIMIT,
  /** The student's code ended the worker. */
  EXITED,
  /** The worker died. */
  CRASHED,
  /** The worker said something that it never says of itself. */
  PROTOCOL_VIOLATION,
  /** The grader failed; this never counts against the student. */
  GRADER_ERROR
}
