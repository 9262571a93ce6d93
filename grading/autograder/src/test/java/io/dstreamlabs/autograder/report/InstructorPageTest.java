package io.dstreamlabs.autograder.report;

import static org.assertj.core.api.Assertions.assertThat;

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

class InstructorPageTest {
  private static final SubmissionResult ANNA =
      Example.graded("anna", Example.FIRST, Example.SECOND, Example.THIRD);
  private static final SubmissionResult BEN =
      Example.graded(
          "ben",
          Example.FIRST,
          Example.ended(Example.SECOND, Verdict.WRONG_ANSWER, "the window does not slide", ""),
          Example.THIRD);

  @TempDir Path out;

  @Test
  void the_class_in_numbers_and_one_row_per_submission() throws IOException {
    SubmissionResult zoe = Example.refused("zoe", SubmissionStatus.REJECTED, "no Windows.java");
    assertThat(text(ANNA, BEN, zoe))
        .contains("Submissions 3 Mean 5.3 of 9 Median 7 of 9 Status: 2 graded, 1 rejected")
        .contains("Isolation: full (bubblewrap)")
        .contains("To look at zoe rejected no Windows.java")
        .contains("in percent. 0–9 %: 1, 70–79 %: 1, 100 %: 1.")
        .contains("anna graded 9 5 4 3 of 3 report.json · junit.xml")
        .contains("ben graded 7 3 4 2 of 3 report.json · junit.xml")
        .contains("zoe rejected 0 - - 0 of 0 report.json · junit.xml")
        .contains(
            "5.1.2 a window slides Rule of a_window_slides."
                + " Most often (1): the window does not slide 1 of 2");
  }

  @Test
  void what_was_not_judged_is_to_be_looked_at_first_and_notes_last() throws IOException {
    SubmissionResult noted =
        Example.result(
            "anna",
            SubmissionStatus.GRADED,
            "",
            List.of(),
            List.of("left a thread"),
            Example.FIRST);
    assertThat(
            text(
                noted,
                BEN,
                Example.refused("chris", SubmissionStatus.COMPILE_ERROR, "Window.java:3: ;"),
                Example.refused("dana", SubmissionStatus.REJECTED, "no zip"),
                Example.refused("eve", SubmissionStatus.NOT_JUDGED, "the grader failed")))
        .contains(
            "To look at eve not judged the grader failed dana rejected no zip"
                + " chris compile error Window.java:3: ; anna graded left a thread Scores");
  }

  @Test
  void each_row_links_to_its_folder() throws IOException {
    assertThat(page(Example.graded("José O'Brien", Example.FIRST)))
        .contains("<a href=\"Jose-O-Brien/index.html\">José O'Brien</a>")
        .contains("<a href=\"Jose-O-Brien/report.json\">")
        .contains("<a href=\"Jose-O-Brien/junit.xml\">");
  }

  @Test
  void one_that_was_not_judged_has_no_score_and_is_to_be_looked_at() throws IOException {
    SubmissionResult result =
        Example.result(
            "zoe", SubmissionStatus.NOT_JUDGED, "", List.of(), List.of("the grader failed: x"));
    assertThat(text(result))
        .contains("Mean - of 9 Median - of 9 Status: 1 not judged")
        .contains("zoe not judged the grader failed: x")
        .contains("zoe not judged none - - 0 of 0");
  }

  @Test
  void less_than_full_isolation_is_a_warning() throws IOException {
    GradingReport report =
        new GradingReport(
            Example.LAB, List.of(ANNA), Map.of("anna", "anna"), "none (bubblewrap is missing)");
    new InstructorPage().write(report, out);
    assertThat(HtmlWords.of(Files.readString(out.resolve("index.html"))))
        .contains(
            "Isolation: none (bubblewrap is missing). The code of the submissions was not locked in"
                + " completely.");
  }

  @Test
  void folders_of_earlier_runs_are_named_and_left_alone() throws IOException {
    Path old = Files.createDirectories(out.resolve("old-student"));
    Files.writeString(old.resolve("report.json"), "{}");
    Files.createDirectories(out.resolve("not-ours"));
    assertThat(text(ANNA))
        .contains("Left from earlier runs")
        .contains("and left them alone: old-student Also here")
        .doesNotContain("not-ours");
    assertThat(old.resolve("report.json")).hasContent("{}");
  }

  @Test
  void nothing_in_it_is_markup_of_the_students() throws IOException {
    String nasty = "<script>alert(1)</script>\"><b onclick='x'>";
    SubmissionResult result =
        Example.result(
            nasty,
            SubmissionStatus.GRADED,
            nasty,
            List.of(),
            List.of(nasty),
            Example.ended(Example.FIRST, Verdict.WRONG_ANSWER, nasty, nasty));
    assertThat(page(result)).doesNotContain("<script").doesNotContain("<b onclick");
  }

  @Test
  void a_run_without_submissions_is_a_page_too() throws IOException {
    assertThat(text()).contains("Submissions 0 Mean - of 9");
  }

  private String page(SubmissionResult... results) throws IOException {
    new InstructorPage().write(Example.report(results), out);
    return Files.readString(out.resolve("index.html"));
  }

  private String text(SubmissionResult... results) throws IOException {
    return HtmlWords.of(page(results));
  }
}
