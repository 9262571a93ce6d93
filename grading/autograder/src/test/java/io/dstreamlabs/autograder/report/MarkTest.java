package io.dstreamlabs.autograder.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.hidden.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MarkTest {

  @ParameterizedTest
  @CsvSource({
    "OK, PASS, ''",
    "NOT_IMPLEMENTED, TODO, ''",
    "WRONG_ANSWER, FAIL, wrong answer",
    "NONDETERMINISTIC, FAIL, changing answers",
    "EXCEPTION, FAIL, exception",
    "TIMEOUT, FAIL, time limit",
    "MEMORY_LIMIT, FAIL, memory limit",
    "STACK_OVERFLOW, FAIL, stack overflow",
    "OUTPUT_LIMIT, FAIL, output limit",
    "EXITED, FAIL, ended the program",
    "CRASHED, FAIL, crashed",
    "PROTOCOL_VIOLATION, FAIL, disturbed the grader",
    "GRADER_ERROR, not judged, ''"
  })
  void each_verdict_has_a_word_and_a_reason(Verdict verdict, String word, String reason) {
    assertThat(Mark.of(verdict).word()).isEqualTo(word);
    assertThat(Mark.reason(verdict)).isEqualTo(reason);
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void a_reason_stands_beside_every_FAIL_and_nothing_else(Verdict verdict) {
    assertThat(Mark.reason(verdict).isEmpty()).isEqualTo(Mark.of(verdict) != Mark.FAIL);
  }
}
