package io.dstreamlabs.autograder.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.result.SubmissionStatus;
import io.dstreamlabs.hidden.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportJsonWriterTest {
  @TempDir Path out;

  @Test
  void everything_is_in_it() throws IOException {
    assertThat(
            written(
                Example.result(
                    "anna",
                    SubmissionStatus.GRADED,
                    "",
                    List.of("pom.xml"),
                    List.of("left a thread behind"),
                    Example.thrown(
                        Example.FIRST,
                        Verdict.EXCEPTION,
                        "an exception left your code",
                        "java.lang.IllegalStateException",
                        "Window.java:31",
                        "in  a\n",
                        "said: boo"))))
        .isEqualTo(
            """
            {
              "submission" : "anna",
              "lab" : "lab05-windows",
              "status" : "graded",
              "score" : 0,
              "max_score" : 9,
              "tests_passed" : 0,
              "tests_total" : 1,
              "message" : "",
              "notes" : [
                "left a thread behind"
              ],
              "ignored_files" : [
                "pom.xml"
              ],
              "isolation" : "full (bubblewrap)",
              "fingerprint" : "f00d",
              "duration_ms" : 2500,
              "tests" : [
                {
                  "exercise" : "5.1",
                  "id" : "WindowTest.a_window_holds_its_batches",
                  "name" : "a window holds its batches",
                  "score" : 0,
                  "max_score" : 3,
                  "verdict" : "EXCEPTION",
                  "rule" : "Rule of a_window_holds_its_batches.",
                  "cause" : "an exception left your code",
                  "exception_class" : "java.lang.IllegalStateException",
                  "location" : "Window.java:31",
                  "picture" : "in  a\\n",
                  "cpu_ms" : 7,
                  "wall_ms" : 1250,
                  "note" : "said: boo"
                }
              ]
            }
            """);
  }

  @Test
  void a_picture_is_there_drawn_in_letters_and_as_data() throws IOException {
    SubmissionResult result =
        Example.graded(
            "anna",
            Example.ended(Example.FIRST, Verdict.WRONG_ANSWER, "does not slide", Example.PICTURE));
    JsonNode test = new ObjectMapper().readTree(written(result)).get("tests").get(0);
    assertThat(test.get("picture").textValue()).isEqualTo(Example.DRAWN);
    assertThat(test.get("picture_data").toString())
        .isEqualTo(
            """
            {"title":"exercise 5.1  Window","batch_interval_ms":1000,"batches":3,"rows":[\
            {"label":"in","kind":"input","rdds":[\
            {"time_ms":1000,"records":["a"],"more":0},\
            {"time_ms":2000,"records":["b","b"],"more":0},\
            {"time_ms":3000,"records":["c"],"more":0}]},\
            {"label":"expected","kind":"expected","rdds":[\
            {"time_ms":2000,"records":["a","b","b"],"more":0}]},\
            {"label":"yours","kind":"yours","rdds":[\
            {"time_ms":2000,"records":["a","b","b"],"more":0},\
            {"time_ms":3000,"records":["c"],"more":0}]}],\
            "marks":[{"time_ms":3000,"sentence":"at 3 s: no RDD is due"}],"remarks":[]}""");
  }

  @Test
  void one_that_was_not_judged_has_no_score() throws IOException {
    assertThat(written(Example.refused("anna", SubmissionStatus.NOT_JUDGED, "")))
        .contains("\"status\" : \"not_judged\",\n  \"max_score\" : 9,")
        .doesNotContain("\"score\"");
  }

  @Test
  void a_note_is_kept_as_it_was_said() throws IOException {
    String note = "\"}\u001b[31m\u0000\n<script>";
    SubmissionResult result =
        Example.result("anna", SubmissionStatus.GRADED, "", List.of(), List.of(note));
    assertThat(new ObjectMapper().readTree(written(result)).get("notes").get(0).textValue())
        .isEqualTo(note);
  }

  private String written(SubmissionResult result) throws IOException {
    new ReportJsonWriter().write(Example.report(result), out);
    return Files.readString(out.resolve("anna/report.json"));
  }
}
