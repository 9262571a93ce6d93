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

class ResultsJsonWriterTest {
  @TempDir Path out;

  @Test
  void scores_rules_causes_and_pictures_in_gradescopes_format() throws IOException {
    SubmissionResult result =
        Example.result(
            "anna",
            SubmissionStatus.GRADED,
            "Notes.java does not compile: it was left out, the rest is graded",
            List.of("pom.xml"),
            List.of(),
            Example.FIRST,
            Example.ended(
                Example.SECOND, Verdict.WRONG_ANSWER, "the window does not slide", "in   a  b\n"),
            Example.thrown(
                Example.THIRD,
                Verdict.EXCEPTION,
                "an exception left your code",
                "java.lang.IllegalStateException",
                "ReduceByWindow.java:31",
                "",
                ""));
    assertThat(written(result))
        .isEqualTo(
            """
            {
              "score" : 3,
              "output" : "Notes.java does not compile: it was left out, the rest is graded\\n\\n1 of 3 hidden tests pass.\\n\\nThese files are not part of the lab and were ignored:\\n  pom.xml",
              "output_format" : "text",
              "test_output_format" : "text",
              "visibility" : "visible",
              "tests" : [
                {
                  "number" : "5.1.1",
                  "name" : "a window holds its batches",
                  "score" : 3,
                  "max_score" : 3,
                  "status" : "passed",
                  "output" : "PASS\\nRule: Rule of a_window_holds_its_batches.",
                  "output_format" : "text",
                  "visibility" : "visible"
                },
                {
                  "number" : "5.1.2",
                  "name" : "a window slides",
                  "score" : 0,
                  "max_score" : 2,
                  "status" : "failed",
                  "output" : "FAIL: wrong answer\\nRule: Rule of a_window_slides.\\nLikely cause: the window does not slide\\n\\nin   a  b",
                  "output_format" : "text",
                  "visibility" : "visible"
                },
                {
                  "number" : "5.2.1",
                  "name" : "all are combined",
                  "score" : 0,
                  "max_score" : 4,
                  "status" : "failed",
                  "output" : "FAIL: exception\\nRule: Rule of all_are_combined.\\nLikely cause: an exception left your code\\njava.lang.IllegalStateException at ReduceByWindow.java:31\\nExercise 5.2 fails together with 5.1: mend that first",
                  "output_format" : "text",
                  "visibility" : "visible"
                }
              ]
            }
            """);
  }

  @Test
  void a_refused_submission_has_a_score_of_0_and_its_message() throws IOException {
    assertThat(written(Example.refused("anna", SubmissionStatus.REJECTED, "the archive is broken")))
        .isEqualTo(
            """
            {
              "score" : 0,
              "output" : "the archive is broken\\n\\nNo hidden test was run.",
              "output_format" : "text",
              "test_output_format" : "text",
              "visibility" : "visible",
              "tests" : [ ]
            }
            """);
  }

  @Test
  void one_that_was_not_judged_has_none_and_an_older_one_is_removed() throws IOException {
    written(Example.graded("anna", Example.FIRST));
    new ResultsJsonWriter()
        .write(Example.report(Example.refused("anna", SubmissionStatus.NOT_JUDGED, "")), out);
    assertThat(out.resolve("anna/results.json")).doesNotExist();
  }

  @Test
  void what_the_students_code_is_called_cannot_break_it() throws IOException {
    String nasty = "\"},{\"score\":100\u001b[31m\u0000\u2028<b>";
    JsonNode tree =
        new ObjectMapper()
            .readTree(
                written(
                    Example.graded(
                        "anna",
                        Example.thrown(
                            Example.FIRST, Verdict.EXCEPTION, nasty, nasty, nasty, nasty, ""))));
    assertThat(tree.get("tests")).hasSize(1);
    assertThat(tree.get("score").intValue()).isZero();
    String clean = "\"},{\"score\":100 <b>";
    assertThat(tree.get("tests").get(0).get("output").textValue())
        .isEqualTo(
            "FAIL: exception\nRule: Rule of a_window_holds_its_batches.\nLikely cause: "
                + clean
                + "\n"
                + clean
                + " at "
                + clean
                + "\n\n\"},{\"score\":100\n<b>");
  }

  @Test
  void a_picture_is_drawn_in_letters() throws IOException {
    String output =
        new ObjectMapper()
            .readTree(
                written(
                    Example.graded(
                        "anna",
                        Example.ended(
                            Example.FIRST, Verdict.WRONG_ANSWER, "late", Example.PICTURE))))
            .get("tests")
            .get(0)
            .get("output")
            .textValue();
    assertThat(output).endsWith("Likely cause: late\n\n" + Example.DRAWN.stripTrailing());
  }

  private String written(SubmissionResult result) throws IOException {
    new ResultsJsonWriter().write(Example.report(result), out);
    return Files.readString(out.resolve("anna/results.json"));
  }
}
