package io.dstreamlabs.autograder.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.result.SubmissionStatus;
import io.dstreamlabs.autograder.result.TestResult;
import io.dstreamlabs.hidden.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudentPageTest {
  private static final TestResult WRONG =
      Example.ended(
          Example.SECOND, Verdict.WRONG_ANSWER, "the window does not slide", Example.PICTURE);

  @TempDir Path out;

  @Test
  void the_score_the_state_of_each_exercise_and_the_verdict_of_each_test() throws IOException {
    TestResult todo = Example.ended(Example.THIRD, Verdict.NOT_IMPLEMENTED, "still to do", "");
    assertThat(text(Example.graded("anna", Example.FIRST, WRONG, todo)))
        .contains("Lab 5: windows Submission anna · lab05-windows")
        .contains("Points 3 of 9 Hidden tests passed 1 of 3 Status graded")
        .contains("5.1 window FAIL 1 of 2 3 of 5")
        .contains("5.2 reduceByWindow fails together with 5.1: mend that first TODO 0 of 1 0 of 4")
        .contains("PASS 5.1.1 a window holds its batches 3 of 3")
        .contains(
            "FAIL: wrong answer 5.1.2 a window slides 0 of 2"
                + " Rule Rule of a_window_slides. Likely cause the window does not slide")
        .contains("TODO 5.2.1 all are combined 0 of 4 Rule of all_are_combined.")
        .contains("How to read this page");
  }

  @Test
  void a_picture_keeps_its_lines_and_columns() throws IOException {
    assertThat(page(Example.graded("anna", Example.FIRST, WRONG, Example.THIRD)))
        .contains("<pre tabindex=\"0\">" + Example.DRAWN.stripTrailing() + "</pre>");
  }

  @Test
  void where_an_exception_came_from() throws IOException {
    TestResult thrown =
        Example.thrown(
            Example.FIRST,
            Verdict.EXCEPTION,
            "an exception left your code",
            "java.lang.IllegalStateException",
            "Window.java:31",
            "",
            "");
    assertThat(text(Example.graded("anna", thrown)))
        .contains("FAIL: exception 5.1.1")
        .contains("Where java.lang.IllegalStateException at Window.java:31");
  }

  @Test
  void a_refused_submission_says_why_and_what_was_ignored() throws IOException {
    assertThat(
            text(
                Example.result(
                    "anna",
                    SubmissionStatus.REJECTED,
                    "Windows.java is missing: hand it in",
                    List.of("pom.xml"),
                    List.of())))
        .contains("Points 0 of 9 Hidden tests passed none was run Status rejected")
        .contains("Read this first Windows.java is missing: hand it in")
        .contains("They were not used: pom.xml")
        .doesNotContain("Exercises");
  }

  @Test
  void one_that_was_not_judged_shows_no_score() throws IOException {
    assertThat(text(Example.refused("anna", SubmissionStatus.NOT_JUDGED, "the grader failed")))
        .contains("Points not judged")
        .doesNotContain("of 9");
  }

  @Test
  void nothing_in_it_is_markup_of_the_students() throws IOException {
    String nasty = "</pre></title><script>alert(1)</script>\" onload='x' &lt;";
    String page =
        page(
            Example.result(
                "anna",
                SubmissionStatus.GRADED,
                nasty,
                List.of(nasty),
                List.of(),
                Example.thrown(Example.FIRST, Verdict.EXCEPTION, nasty, nasty, nasty, nasty, "")));
    assertThat(page)
        .doesNotContain("<script")
        .doesNotContain("&lt;script&gt;alert(1)&lt;/script&gt;\" onload=\"")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    assertThat(page.split("</title>", -1)).hasSize(2);
    assertThat(page.split("</pre>", -1)).hasSize(2);
    assertThat(page).contains("&amp;lt;");
  }

  @Test
  void it_needs_no_script_and_no_network() throws IOException {
    assertThat(page(Example.graded("anna", Example.FIRST, WRONG)))
        .doesNotContain("<script")
        .doesNotContain("http:")
        .doesNotContain("https:")
        .doesNotContain("url(")
        .doesNotContain("<link")
        .doesNotContain("<img");
  }

  private String page(SubmissionResult result) throws IOException {
    new StudentPage().write(Example.report(result), out);
    return Files.readString(out.resolve("anna/index.html"));
  }

  private String text(SubmissionResult result) throws IOException {
    return HtmlWords.of(page(result));
  }
}
