package io.dstreamlabs.autograder.report;

import io.dstreamlabs.hidden.Verdict;

/** What a student reads of a test, and how JUnit files count it. */
public enum Mark {
  /** The answer is right. */
  PASS("PASS"),
  /** The exercise is still to do. */
  TODO("TODO"),
  /** The answer is wrong, or there is none. */
  FAIL("FAIL"),
  /** The grader failed. */
  NOT_JUDGED("not judged");

  private final String word;

  Mark(String word) {
    this.word = word;
  }

  /** The word for people. */
  public String word() {
    return word;
  }

  static Mark of(Verdict verdict) {
    return switch (verdict) {
      case OK -> PASS;
      case NOT_IMPLEMENTED -> TODO;
      case WRONG_ANSWER,
          NONDETERMINISTIC,
          EXCEPTION,
          TIMEOUT,
          MEMORY_LIMIT,
          STACK_OVERFLOW,
          OUTPUT_LIMIT,
          EXITED,
          CRASHED,
          PROTOCOL_VIOLATION ->
          FAIL;
      case GRADER_ERROR -> NOT_JUDGED;
    };
  }

  /** Why a test has failed, in two or three words; empty where the mark says all. */
  static String reason(Verdict verdict) {
    return switch (verdict) {
      case OK, NOT_IMPLEMENTED, GRADER_ERROR -> "";
      case WRONG_ANSWER -> "wrong answer";
      case NONDETERMINISTIC -> "changing answers";
      case EXCEPTION -> "exception";
      case TIMEOUT -> "time limit";
      case MEMORY_LIMIT -> "memory limit";
      case STACK_OVERFLOW -> "stack overflow";
      case OUTPUT_LIMIT -> "output limit";
      case EXITED -> "ended the program";
      case CRASHED -> "crashed";
      case PROTOCOL_VIOLATION -> "disturbed the grader";
    };
  }
}
