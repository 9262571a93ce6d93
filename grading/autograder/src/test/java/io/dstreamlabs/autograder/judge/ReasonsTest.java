package io.dstreamlabs.autograder.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.hidden.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TIMEOUT        | the time of the test was up: look for a loop that does not end, or for work that is done again and again",
        "MEMORY_LIMIT   | the memory was used up: look for a collection that only grows, or RDDs that are kept for ever",
        "STACK_OVERFLOW | the calls were nested too deeply: look for a method that calls itself",
        "OUTPUT_LIMIT   | too much was printed or returned: take your debugging output out",
        "EXITED         | your code ended the whole program: take the call of System.exit out",
        "CRASHED        | the program that ran your code died",
        "PROTOCOL_VIOLATION | your code disturbed the program that runs it: use standard output for text only, and keep to the classes of the lab",
        "GRADER_ERROR   | not judged: the grader failed, and your course has been told",
        "NOT_IMPLEMENTED | this exercise is still to do"
      })
  void each_verdict_has_its_sentence(Verdict verdict, String sentence) {
    assertThat(Reasons.of(verdict, "")).isEqualTo(sentence);
  }

  @Test
  void only_a_right_answer_needs_no_reason() {
    for (Verdict verdict : Verdict.values()) {
      assertThat(Reasons.of(verdict, "").isEmpty())
          .as(verdict.name())
          .isEqualTo(verdict == Verdict.OK);
    }
  }
}
