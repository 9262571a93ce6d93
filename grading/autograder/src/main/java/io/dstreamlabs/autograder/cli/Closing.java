package io.dstreamlabs.autograder.cli;

import io.dstreamlabs.autograder.intake.Shown;
import io.dstreamlabs.autograder.report.CourseWriter;
import io.dstreamlabs.autograder.report.GradingReport;
import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.result.SubmissionStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The last lines of a run: where everything is, and what is left to do. */
final class Closing {
  private Closing() {}

  /**
   * Writes what several labs have in common, and says where it is.
   *
   * @throws CannotGrade if it cannot be written
   */
  static void tellAll(Console console, List<GradingReport> reports, Path out) {
    try {
      new CourseWriter().write(reports, out);
    } catch (IOException e) {
      throw CannotGrade.cannotWrite(e);
    }
    console.say("\nall labs:");
    tellWhere(console, out);
  }

  private static void tellWhere(Console console, Path out) {
    console.say("gradebook: " + out.resolve("gradebook.csv"));
    console.say("report:    " + out.resolve("index.html"));
  }

  /** Prints them; the exit code that goes with {@code report}. */
  static int tell(Console console, GradingReport report, Path out) {
    tellWhere(console, out);
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
