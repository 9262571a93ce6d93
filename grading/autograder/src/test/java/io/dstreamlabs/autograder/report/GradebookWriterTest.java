package io.dstreamlabs.autograder.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.autograder.override.Overrides;
import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.result.SubmissionStatus;
import io.dstreamlabs.hidden.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradebookWriterTest {
  @TempDir Path out;

  @Test
  void rows_are_sorted_by_name_and_a_score_that_is_not_there_is_empty() throws IOException {
    assertThat(
            gradebook(
                Example.refused("zoe", SubmissionStatus.NOT_JUDGED, ""),
                Example.refused("ben", SubmissionStatus.REJECTED, "the archive is broken"),
                Example.graded(
                    "anna",
                    Example.FIRST,
                    Example.SECOND,
                    Example.ended(Example.THIRD, Verdict.EXCEPTION, "", ""))))
        .isEqualTo(
            """
            submission,lab,score,max_score,status,tests_passed,tests_total
            anna,lab05-windows,5,9,graded,2,3
            ben,lab05-windows,0,9,rejected,0,0
            zoe,lab05-windows,,9,not_judged,0,0
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+2",
        "+1",
        "-1",
        "@SUM(A1)",
        "\tx",
        "\rx",
        "\nx",
        "\uff1d1+2",
        "=HYPERLINK(\"http://x\",\"y\")"
      })
  void a_name_is_never_a_formula(String name) throws IOException {
    assertThat(namesIn(gradebook(Example.graded(name)))).containsExactly("'" + name);
  }

  @Test
  void a_name_that_looks_guarded_is_told_from_the_one_that_is() throws IOException {
    assertThat(namesIn(gradebook(Example.graded("'=x"), Example.graded("=x"))))
        .containsExactly("''=x", "'=x");
  }

  @Test
  void who_handed_in_nothing_has_a_row_with_all_the_tests_of_the_lab() throws IOException {
    GradingReport report =
        new GradingReport(
            Example.LAB,
            46,
            List.of(SubmissionResult.missing("s04", Example.LAB.id(), "full")),
            Map.of("s04", "s04"),
            "full",
            Enrolment.unknown(),
            Overrides.none());
    new GradebookWriter().write(report, out);
    assertThat(Files.readString(out.resolve("gradebook.csv")))
        .endsWith("\ns04,lab05-windows,0,9,missing,0,46\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "José O'Brien",
        "a,b",
        "say \"hi\"",
        "two\nlines",
        "<script>",
        "..",
        "'x",
        "''",
        "a=b",
        "a\tb"
      })
  void any_other_name_is_read_back_as_it_was(String name) throws IOException {
    assertThat(namesIn(gradebook(Example.graded(name)))).containsExactly(name);
  }

  @Test
  void a_quote_is_doubled_and_its_field_quoted() throws IOException {
    assertThat(gradebook(Example.graded("say \"hi\"")))
        .endsWith("\n\"say \"\"hi\"\"\",lab05-windows,0,9,graded,0,0\n");
  }

  private String gradebook(SubmissionResult... results) throws IOException {
    new GradebookWriter().write(Example.report(results), out);
    return Files.readString(out.resolve("gradebook.csv"));
  }

  private static List<String> namesIn(String csv) {
    return CsvRows.of(csv).stream().skip(1).map(row -> row.get(0)).toList();
  }
}
