package io.dstreamlabs.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.result.SubmissionStatus;
import io.dstreamlabs.autograder.result.TestResult;
import io.dstreamlabs.hidden.Verdict;
import io.dstreamlabs.replay.Picture;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineProgressTest {
  private final StringWriter out = new StringWriter();
  private final LineProgress progress =
      new LineProgress(
          new Console(
              new PrintWriter(out), new PrintWriter(new StringWriter()), Console.Screen.PLAIN),
          100);

  private static SubmissionResult result(String name, SubmissionStatus status, int points) {
    TestResult test =
        new TestResult(
            "5.1",
            "T.t",
            "t",
            points,
            100,
            Verdict.OK,
            "rule",
            "",
            "",
            "",
            Picture.none(),
            0,
            0,
            "");
    return new SubmissionResult(
        name, "lab05", status, "", List.of(test), List.of(), List.of(), "full", "", 0);
  }

  @Test
  void each_submission_is_a_line_with_its_number_and_score() {
    progress.started(12);
    progress.finished(result("doe", SubmissionStatus.GRADED, 85));
    progress.finished(result("roe", SubmissionStatus.COMPILE_ERROR, 0));
    progress.finished(result("poe", SubmissionStatus.NOT_JUDGED, 0));
    assertThat(out)
        .hasToString(
            """
            [ 1/12] doe 85/100
            [ 2/12] roe 0/100 compile_error
            [ 3/12] poe not_judged
            """);
  }

  @Test
  void a_second_run_of_timeouts_is_announced_and_is_no_submission_of_its_own() {
    progress.started(1);
    progress.confirming("doe", 1);
    progress.confirming("roe", 3);
    progress.finished(result("doe", SubmissionStatus.TIMEOUT, 0));
    progress.ended();
    assertThat(out)
        .hasToString(
            """
            doe: 1 test ran out of time, once more with nothing beside
            roe: 3 tests ran out of time, once more with nothing beside
            [1/1] doe 0/100 timeout
            """);
  }

  @Test
  void a_name_begins_no_line_of_its_own() {
    progress.started(1);
    progress.confirming("doe\nroe", 1);
    progress.finished(result("doe\n[1/1] roe 100/100", SubmissionStatus.TIMEOUT, 0));
    progress.ended();
    assertThat(out)
        .hasToString(
            """
            doe\\u000aroe: 1 test ran out of time, once more with nothing beside
            [1/1] doe\\u000a[1/1] roe 100/100 0/100 timeout
            """);
  }

  @Test
  void who_is_missing_has_a_status() {
    progress.started(1);
    progress.finished(SubmissionResult.missing("doe", "lab05", "full"));
    assertThat(out).hasToString("[1/1] doe 0/100 missing\n");
  }
}
