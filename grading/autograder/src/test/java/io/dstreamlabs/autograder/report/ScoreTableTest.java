package io.dstreamlabs.autograder.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.autograder.result.SubmissionStatus;
import io.dstreamlabs.hidden.Verdict;
import org.junit.jupiter.api.Test;

class ScoreTableTest {

  @Test
  void one_line_per_submission_and_a_summary() {
    String table =
        ScoreTable.draw(
            Example.report(
                Example.graded("anna-meier", Example.FIRST, Example.SECOND, Example.THIRD),
                Example.graded(
                    "ben",
                    Example.FIRST,
                    Example.ended(Example.SECOND, Verdict.WRONG_ANSWER, "", ""),
                    Example.ended(Example.THIRD, Verdict.TIMEOUT, "", "")),
                Example.refused("chris", SubmissionStatus.COMPILE_ERROR, "does not compile"),
                Example.refused("dana", SubmissionStatus.NOT_JUDGED, "")));
    assertThat(table)
        .isEqualTo(
            """
            submission  score    max  status         tests passed
            -----------------------------------------------------
            anna-meier      9      9  graded               3 of 3
            ben             3      9  graded               1 of 3
            chris           0      9  compile_error        0 of 0
            dana            -      9  not_judged           0 of 0

            4 submissions: 2 graded, 1 compile_error, 1 not_judged
            """);
  }

  @Test
  void the_table_of_the_documentation() {
    String table =
        ScoreTable.draw(
            Example.report(
                Example.graded("anna-meier", Example.FIRST, Example.SECOND, Example.THIRD),
                Example.refused("dana", SubmissionStatus.NOT_JUDGED, "")));
    assertThat(table)
        .isEqualTo(
            """
            submission  score    max  status         tests passed
            -----------------------------------------------------
            anna-meier      9      9  graded               3 of 3
            dana            -      9  not_judged           0 of 0

            2 submissions: 1 graded, 1 not_judged
            """);
  }

  @Test
  void a_long_name_is_cut_so_that_no_line_is_wider_than_80_columns() {
    String name = "n".repeat(200);
    String table = ScoreTable.draw(Example.report(Example.graded(name, Example.FIRST)));
    assertThat(table.lines()).allMatch(line -> line.length() <= 80);
    assertThat(table.lines().skip(2).findFirst().orElseThrow())
        .isEqualTo("n".repeat(34) + "...      3      9  graded               1 of 1");
  }

  @Test
  void characters_of_two_columns_keep_the_table_straight() {
    String table =
        ScoreTable.draw(
            Example.report(
                Example.graded("anna-meier-x", Example.FIRST),
                Example.graded("王".repeat(30), Example.FIRST)));
    assertThat(table.lines().skip(2).limit(2))
        .containsExactly(
            "anna-meier-x" + " ".repeat(25) + "      3      9  graded               1 of 1",
            "王".repeat(17) + "...      3      9  graded               1 of 1");
  }

  @Test
  void a_name_cannot_write_to_the_terminal() {
    String table = ScoreTable.draw(Example.report(Example.graded("a\u001b[2J\nb", Example.FIRST)));
    assertThat(table).contains("a b ").doesNotContain("\u001b").hasLineCount(5);
  }

  @Test
  void no_submission_is_a_table_too() {
    assertThat(ScoreTable.draw(Example.report())).endsWith("\n\n0 submissions\n");
  }
}
