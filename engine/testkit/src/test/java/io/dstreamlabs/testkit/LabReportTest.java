package io.dstreamlabs.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabReportTest {
  private static final TestRow PASSED = TestRow.passed("right");
  private static final TestRow TODO = new TestRow("to do", TestState.TODO, "exercise 9.1: try");

  @Test
  void the_score_ends_at_column_80() {
    List<String> table = LabReport.of("lab99", Map.of("9.1 try", List.of(PASSED)));

    assertThat(table.get(2)).isEqualTo("9.1 try" + " ".repeat(61) + "PASS  1 of 1").hasSize(80);
  }

  @Test
  void a_name_too_long_for_that_is_whole_and_two_spaces_away() {
    String name = "9.1 " + "x".repeat(70);

    assertThat(LabReport.of("lab99", Map.of(name, List.of(PASSED))).get(2))
        .isEqualTo(name + "  PASS  1 of 1");
  }

  @Test
  void an_exercise_with_something_done_and_something_to_do_has_failed() {
    List<String> table = LabReport.of("lab99", Map.of("9.1 try", List.of(PASSED, TODO)));

    assertThat(table)
        .containsExactly(
            "",
            "lab99",
            "9.1 try" + " ".repeat(61) + "FAIL  1 of 2",
            "  PASS  right",
            "  TODO  to do",
            "        exercise 9.1: try",
            "",
            "public 1 of 2; hidden tests run at grading",
            "");
  }

  @Test
  void a_picture_keeps_its_indentation() {
    TestRow failed = new TestRow("wrong", TestState.FAIL, "in   a\n     ^ at 1 s");

    assertThat(LabReport.of("lab99", Map.of("9.1 try", List.of(failed))))
        .containsSequence("  FAIL  wrong", "in   a", "     ^ at 1 s", "");
  }

  @Test
  void untouched_exercises_all_say_what_is_to_do_if_there_are_six_of_four_tests() {
    Map<String, List<TestRow>> exercises = new LinkedHashMap<>();
    for (int i = 1; i <= 6; i++) {
      TestRow todo =
          new TestRow("to do", TestState.TODO, "exercise 9." + i + " " + "x ".repeat(50));
      exercises.put("9." + i, Collections.nCopies(4, todo));
    }

    List<String> table = LabReport.of("lab99", exercises);

    // name and two lines of each, and six around them
    assertThat(table).hasSize(6 * 3 + 5);
  }

  @Test
  void the_first_exercises_are_explained_first() {
    String picture = "line\n".repeat(9);
    Map<String, List<TestRow>> exercises = new LinkedHashMap<>();
    for (int i = 1; i <= 5; i++) {
      exercises.put("9." + i, List.of(new TestRow("wrong " + i, TestState.FAIL, picture)));
    }

    List<String> table = LabReport.of("lab99", exercises);

    // room for 33 - 5 - 5 = 23 lines: two failures of 10 lines, and the names of the others
    assertThat(table).filteredOn("line"::equals).hasSize(18);
    assertThat(table).contains("  FAIL  wrong 1", "  FAIL  wrong 2", "  FAIL  wrong 5");
    assertThat(table.get(table.size() - 3)).startsWith("3 more failures are explained in");
  }
}
