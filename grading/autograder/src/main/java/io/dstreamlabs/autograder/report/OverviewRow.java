package io.dstreamlabs.autograder.report;

import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.result.SubmissionStatus;
import java.util.ArrayList;
import java.util.List;

/**
 * A submission on the instructor's page. Public for the templates.
 *
 * @param folder its folder below the page
 * @param handOut what its student reads
 * @param testsTotal how many hidden tests were to pass
 * @param remarks why to look at it, lines of text; empty if there is no reason
 */
public record OverviewRow(String folder, HandOut handOut, int testsTotal, List<String> remarks) {

  /** Copies the list. */
  public OverviewRow {
    remarks = List.copyOf(remarks);
  }

  static OverviewRow of(GradingReport report, SubmissionResult result) {
    List<String> remarks = new ArrayList<>();
    PlainText.of(result.message()).lines().filter(line -> !line.isBlank()).forEach(remarks::add);
    result.notes().stream().map(PlainText::line).forEach(remarks::add);
    if (remarks.isEmpty() && result.status() != SubmissionStatus.GRADED) {
      remarks.add("no reason is known: see report.json");
    }
    if (report.enrolment().strangers().contains(result.submission())) {
      remarks.add(0, "not on the roster: graded under its own name");
    }
    return new OverviewRow(
        report.folderOf(result), HandOut.of(report, result), report.testsTotal(result), remarks);
  }

  /** The status in words. */
  public String status() {
    return handOut.status().label().replace('_', ' ');
  }

  /** The score, from 0 to 100. */
  public int percent() {
    return handOut.maxScore() == 0 ? 0 : handOut.score() * 100 / handOut.maxScore();
  }
}
