package io.dstreamlabs.autograder.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dstreamlabs.autograder.override.Overrides;
import io.dstreamlabs.autograder.override.PointsOverride;
import io.dstreamlabs.autograder.override.Target;
import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.result.SubmissionStatus;
import io.dstreamlabs.hidden.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every format makes of points that the instructor gives, and of what the roster says. */
class GivenPointsTest {
  private static final Target SECOND =
      new Target(Example.SECOND.id(), "5.1.2", "a window slides", 2);
  private static final Target TOTAL = new Target("total", "total", "the whole lab", 9);

  /** 3 + 0 + 4 of 9 points. */
  private static final SubmissionResult ANNA =
      Example.graded(
          "anna",
          Example.FIRST,
          Example.ended(Example.SECOND, Verdict.WRONG_ANSWER, "off by one", ""),
          Example.THIRD);

  @TempDir Path out;

  private void write(List<PointsOverride> overrides, SubmissionResult... results)
      throws IOException {
    List<String> names = Stream.of(results).map(SubmissionResult::submission).toList();
    GradingReport report =
        new GradingReport(
            Example.LAB,
            3,
            List.of(results),
            names.stream().collect(Collectors.toMap(name -> name, name -> name)),
            "full",
            new Enrolment(Map.of("anna", "Anna <b>Meier</b>", "zoe", "Zoë"), Set.of("guest")),
            new Overrides(overrides));
    for (ReportWriter writer : ReportWriters.all()) {
      writer.write(report, out);
    }
  }

  private static PointsOverride given(String submission, Target target, int points, String why) {
    return new PointsOverride(submission, target, points, why);
  }

  private String file(String name) throws IOException {
    return Files.readString(out.resolve(name));
  }

  private JsonNode json(String name) throws IOException {
    return new ObjectMapper().readTree(file(name));
  }

  private String words(String name) throws IOException {
    return HtmlWords.of(file(name));
  }

  @Test
  void points_for_a_test_count_and_its_verdict_stays() throws IOException {
    write(List.of(given("anna", SECOND, 1, "Nearly")), ANNA);
    assertThat(file("gradebook.csv")).endsWith("\nanna,lab05-windows,8,9,graded,2,3\n");
    assertThat(json("anna/results.json").get("score").intValue()).isEqualTo(8);
    JsonNode test = json("anna/results.json").get("tests").get(1);
    assertThat(test.get("score").intValue()).isEqualTo(1);
    assertThat(test.get("status").textValue()).isEqualTo("failed");
    assertThat(test.get("output").textValue())
        .startsWith("1 of 2 points, given by your instructor: Nearly\n\nFAIL: wrong answer\n");
    assertThat(json("anna/results.json").get("output").textValue())
        .startsWith("5.1.2: 1 of 2 points, given by your instructor: Nearly\n\n");
  }

  @Test
  void the_student_reads_the_reason_above_and_at_the_test() throws IOException {
    write(List.of(given("anna", SECOND, 1, "Nearly")), ANNA);
    assertThat(words("anna/index.html"))
        .contains("Points 8 of 9 Hidden tests passed 2 of 3")
        .contains(
            "Points given by your instructor 5.1.2 a window slides: 1 of 2 points, given by your"
                + " instructor: Nearly Exercises")
        .contains("5.1 window FAIL 1 of 2 4 of 5")
        .contains("FAIL: wrong answer 5.1.2 a window slides 1 of 2")
        .contains("off by one 1 of 2 points, given by your instructor: Nearly 5.2");
  }

  @Test
  void the_instructor_sees_what_was_judged_and_what_was_given() throws IOException {
    write(List.of(given("anna", SECOND, 1, "Nearly"), given("anna", TOTAL, 9, "All right")), ANNA);
    JsonNode report = json("anna/report.json");
    assertThat(report.get("score").intValue()).isEqualTo(9);
    assertThat(report.get("judged_score").intValue()).isEqualTo(7);
    assertThat(report.get("overrides"))
        .hasToString(
            "[{\"test\":\"WindowTest.a_window_slides\",\"number\":\"5.1.2\",\"points\":1,"
                + "\"reason\":\"Nearly\"},{\"test\":\"total\",\"number\":\"total\",\"points\":9,"
                + "\"reason\":\"All right\"}]");
    JsonNode test = report.get("tests").get(1);
    assertThat(test.get("score").intValue()).isEqualTo(1);
    assertThat(test.get("judged_score").intValue()).isZero();
    assertThat(test.get("verdict").textValue()).isEqualTo("WRONG_ANSWER");
    assertThat(report.get("tests").get(0).has("judged_score")).isFalse();
    assertThat(words("index.html"))
        .contains("Mean 9.0 of 9")
        .contains(
            "5.1.2: 1 of 2 points, given by your instructor: Nearly total: 9 of 9 points, given by"
                + " your instructor: All right graded 9 4 4 2 of 3");
    assertThat(file("anna/junit.xml"))
        .contains("<property name=\"points\" value=\"9\"/>")
        .contains("<property name=\"override 5.1.2\" value=\"1: Nearly\"/>")
        .contains("<property name=\"override total\" value=\"9: All right\"/>")
        .contains("<property name=\"points\" value=\"1\"/>")
        .contains("<property name=\"override\" value=\"1: Nearly\"/>")
        .contains("failures=\"1\"");
  }

  @Test
  void the_table_on_the_terminal_has_them_too() {
    GradingReport report =
        new GradingReport(
            Example.LAB,
            3,
            List.of(ANNA, SubmissionResult.missing("zoe", "lab05-windows", "full")),
            Map.of("anna", "anna", "zoe", "zoe"),
            "full",
            Enrolment.unknown(),
            new Overrides(List.of(given("anna", TOTAL, 5, "Copied"))));
    assertThat(ScoreTable.draw(report))
        .contains("anna            5      9  graded               2 of 3\n")
        .contains("zoe             0      9  missing              0 of 3\n")
        .endsWith("\n2 submissions: 1 graded, 1 missing\n");
  }

  @Test
  void a_total_gives_a_score_to_what_has_none_and_results_json_stays_away() throws IOException {
    write(
        List.of(given("eve", TOTAL, 4, "By hand"), given("zoe", TOTAL, 2, "On paper")),
        Example.refused("eve", SubmissionStatus.NOT_JUDGED, ""),
        SubmissionResult.missing("zoe", "lab05-windows", "full"));
    assertThat(file("gradebook.csv"))
        .endsWith("\neve,lab05-windows,4,9,not_judged,0,0\nzoe,lab05-windows,2,9,missing,0,3\n");
    assertThat(words("eve/index.html")).contains("Points 4 of 9", "Status not judged", "By hand");
    assertThat(words("zoe/index.html"))
        .contains("Submission zoe · lab05-windows Zoë Points 2 of 9", "On paper");
    assertThat(out.resolve("eve/results.json")).doesNotExist();
    assertThat(out.resolve("zoe/results.json")).doesNotExist();
  }

  @Test
  void a_rejected_submission_earns_what_is_given_for_tests_that_were_not_run() throws IOException {
    write(
        List.of(given("ben", SECOND, 2, "Seen running")),
        Example.refused("ben", SubmissionStatus.REJECTED, "no zip"));
    assertThat(file("gradebook.csv")).endsWith("\nben,lab05-windows,2,9,rejected,0,0\n");
    assertThat(json("ben/results.json").get("score").intValue()).isEqualTo(2);
    assertThat(json("ben/results.json").get("output").textValue())
        .isEqualTo(
            "5.1.2: 2 of 2 points, given by your instructor: Seen running\n\nno zip\n\n"
                + "No hidden test was run.");
    assertThat(words("ben/index.html"))
        .contains("Points 2 of 9")
        .contains("5.1.2 a window slides: 2 of 2 points, given by your instructor: Seen running");
  }

  @Test
  void who_handed_in_nothing_is_to_be_looked_at_and_in_no_statistics() throws IOException {
    Files.createDirectories(out.resolve("zoe"));
    Files.writeString(out.resolve("zoe/results.json"), "{}");
    write(List.of(), ANNA, SubmissionResult.missing("zoe", "lab05-windows", "full"));
    assertThat(words("index.html"))
        .contains("Submissions 1 Mean 7.0 of 9 Median 7 of 9 Status: 1 graded, 1 missing")
        .contains("To look at zoe Zoë missing nothing was handed in Scores")
        .contains("in percent. 70–79 %: 1.")
        .contains("zoe Zoë missing 0 - - 0 of 3 report.json · junit.xml");
    assertThat(out.resolve("zoe/results.json")).as("of an earlier run").doesNotExist();
    assertThat(json("zoe/report.json").get("tests_total").intValue()).isEqualTo(3);
    assertThat(file("zoe/junit.xml")).contains("<error message=\"nothing was handed in\"");
  }

  @Test
  void names_are_on_the_instructors_page_and_the_students_own() throws IOException {
    write(List.of(), ANNA, Example.graded("ben", Example.FIRST));
    assertThat(file("index.html"))
        .contains("Anna &lt;b&gt;Meier&lt;/b&gt;")
        .doesNotContain("<b>Meier");
    assertThat(words("anna/index.html"))
        .startsWith(
            "Lab 5: windows Submission anna · lab05-windows Anna &lt;b&gt;Meier&lt;/b&gt; Points");
    assertThat(json("anna/report.json").get("name").textValue()).isEqualTo("Anna <b>Meier</b>");
    assertThat(file("anna/junit.xml"))
        .contains("<property name=\"name\" value=\"Anna &lt;b&gt;Meier&lt;/b&gt;\"/>");
    assertThat(file("ben/index.html")).doesNotContain("Meier");
    assertThat(json("ben/report.json").has("name")).isFalse();
  }

  @Test
  void who_is_not_on_the_roster_is_to_be_looked_at() throws IOException {
    write(List.of(), ANNA, Example.graded("guest", Example.FIRST));
    assertThat(words("index.html"))
        .contains("To look at guest graded not on the roster: graded under its own name Scores");
    assertThat(json("guest/report.json").get("on_roster").booleanValue()).isFalse();
    assertThat(json("anna/report.json").has("on_roster")).isFalse();
    assertThat(words("guest/index.html")).doesNotContain("roster");
  }

  @Test
  void a_reason_is_text_in_every_format() throws IOException {
    String nasty = "<script>alert(1)</script>\u202e]]>\u001b[31m\n\"two\" lines";
    write(List.of(given("anna", SECOND, 1, nasty), given("anna", TOTAL, 1, nasty)), ANNA);
    for (String page : List.of("index.html", "anna/index.html", "anna/junit.xml")) {
      assertThat(file(page)).as(page).doesNotContain("<script", "\u202e", "\u001b", "]]>");
      assertThat(file(page)).as(page).contains("&lt;script");
    }
    assertThat(json("anna/results.json").get("output").textValue())
        .startsWith(
            "5.1.2: 1 of 2 points, given by your instructor: <script>alert(1)</script>]]>\n\"two\""
                + " lines\ntotal: 1 of 9 points");
    assertThat(json("anna/report.json").get("overrides").get(0).get("reason").textValue())
        .isEqualTo(nasty);
  }
}
