package io.dstreamlabs.autograder.cli;

import io.dstreamlabs.autograder.intake.Shown;
import io.dstreamlabs.autograder.report.GradingReport;
import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.result.SubmissionStatus;
import java.nio.file.Path;
import java.util.List;

/** The last lines of a run: where everything is, and what is left to do. */
final class Closing {
  private Closing() {}

  /** Prints them; the exit code that goes with {@code report}. */
  static int tell(Console console, GradingReport report, Path out) {
    console.say("gradebook: " + out.resolve("gradebook.csv"));
    console.say("report:    " + out.resolve("index.html"));
    List<String> notJudged =
        report.results().stream()
            .filter(result -> result.status() == SubmissionStatus.NOT_JUDGED)
            .map(SubmissionResult::submission)
            .map(Shown::name)
            .toList();
    if (notJudged.isEmpty()) {
      return ExitCode.OK;
    }
    console.complain(
        "not judged, for reasons that are not the student's: %s. The reasons are in report.json of each;"
                .formatted(String.join(", ", notJudged))
            + " with --resume these are judged again");
    return ExitCode.NOT_JUDGED;
  }
}
