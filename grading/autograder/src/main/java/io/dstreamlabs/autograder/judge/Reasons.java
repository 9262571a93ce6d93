package io.dstreamlabs.autograder.judge;

import io.dstreamlabs.hidden.Verdict;

/** What a student reads when the code gave no answer: one sentence per verdict, with the cure. */
final class Reasons {
  private Reasons() {}

  static String of(Verdict verdict, String exercise) {
    return switch (verdict) {
      case OK -> "";
      case NOT_IMPLEMENTED ->
          exercise.isEmpty()
              ? "this exercise is still to do"
              : "exercise " + exercise + " is still to do";
      case WRONG_ANSWER -> "the answer is wrong";
      case NONDETERMINISTIC -> "the same input gave two different answers";
      case EXCEPTION -> "an exception left your code";
      case TIMEOUT ->
          "the time of the test was up: look for a loop that does not end, or for work that is done"
              + " again and again";
      case MEMORY_LIMIT ->
          "the memory was used up: look for a collection that only grows, or RDDs that are kept for"
              + " ever";
      case STACK_OVERFLOW ->
          "the calls were nested too deeply: look for a method that calls itself";
      case OUTPUT_LIMIT -> "too much was printed or returned: take your debugging output out";
      case EXITED -> "your code ended the whole program: take the call of System.exit out";
      case CRASHED -> "the program that ran your code died";
      case PROTOCOL_VIOLATION ->
          "your code disturbed the program that runs it: use standard output for text only, and keep"
              + " to the classes of the lab";
      case GRADER_ERROR -> "not judged: the grader failed, and your course has been told";
    };
  }
}
