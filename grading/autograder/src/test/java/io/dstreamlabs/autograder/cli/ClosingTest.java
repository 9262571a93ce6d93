package io.dstreamlabs.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.autograder.lab.Exercise;
import io.dstreamlabs.autograder.lab.Lab;
import io.dstreamlabs.autograder.report.GradingReport;
import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.result.SubmissionStatus;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClosingTest {
  private static final Lab LAB =
      new Lab(
          "lab",
          "A lab",
          "p",
          "p.E",
          "h",
          List.of(),
          List.of(new Exercise("1", "one", 1, List.of())),
          Path.of("labs/lab"));

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int tell(SubmissionStatus second) {
    GradingReport report =
        new GradingReport(
            LAB,
            List.of(result("doe", SubmissionStatus.REJECTED), result("roe", second)),
            Map.of("doe", "doe", "roe", "roe"),
            "full");
    Console console = new Console(new PrintWriter(out), new PrintWriter(err), Console.Screen.PLAIN);
    return Closing.tell(console, report, Path.of("graded"));
  }

  private static SubmissionResult result(String name, SubmissionStatus status) {
    return new SubmissionResult(
        name, "lab", status, "", List.of(), List.of(), List.of(), "full", "", 0);
  }

  @Test
  void a_run_in_which_all_was_judged_ends_with_0_and_says_where_everything_is() {
    assertThat(tell(SubmissionStatus.CRASHED)).isZero();
    assertThat(out).hasToString("gradebook: graded/gradebook.csv\nreport:    graded/index.html\n");
    assertThat(err).hasToString("");
  }

  @Test
  void what_was_not_judged_is_named_and_ends_with_3() {
    assertThat(tell(SubmissionStatus.NOT_JUDGED)).isEqualTo(3);
    assertThat(err)
        .hasToString(
            "not judged, for reasons that are not the student's: roe. The reasons are in"
                + " report.json of each; with --resume these are judged again\n");
  }

  @Test
  void who_handed_in_nothing_is_no_failure_of_the_run() {
    assertThat(tell(SubmissionStatus.MISSING)).isZero();
    assertThat(err).hasToString("");
  }
}
