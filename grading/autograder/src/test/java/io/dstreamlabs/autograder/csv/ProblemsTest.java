package io.dstreamlabs.autograder.csv;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.autograder.lab.WrongUsage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProblemsTest {
  private final Problems problems = new Problems(Path.of("roster.csv"));

  @Test
  void without_any_it_goes_on() {
    assertThatCode(problems::refuseIfAny).doesNotThrowAnyException();
  }

  @Test
  void one_is_a_sentence() {
    problems.add(3, "id is empty: give each student one of its own");
    assertThatThrownBy(problems::refuseIfAny)
        .isExactlyInstanceOf(WrongUsage.class)
        .hasMessage(
            "roster.csv, line 3: id is empty: give each student one of its own. Nothing was graded");
  }

  @Test
  void more_are_a_list_in_the_order_of_the_lines() {
    problems.add(12, "b");
    problems.add(3, "a");
    assertThatThrownBy(problems::refuseIfAny)
        .isExactlyInstanceOf(WrongUsage.class)
        .hasMessage("roster.csv has 2 problems, nothing was graded:\n  line 3: a\n  line 12: b");
  }
}
