package io.dstreamlabs.autograder.report;

import io.dstreamlabs.autograder.result.SubmissionResult;
import java.io.IOException;
import java.nio.file.Path;

/** {@code index.html} per submission, for its student; made from a {@link HandOut} alone. */
final class StudentPage implements ReportWriter {
  private final Pages pages = new Pages();

  @Override
  public void write(GradingReport report, Path out) throws IOException {
    for (SubmissionResult result : report.results()) {
      HandOut handOut = HandOut.of(report, result);
      Path folder = out.resolve(report.folderOf(result));
      new OutputFile(folder.resolve("index.html")).write(pages.render("student.jte", handOut));
    }
  }
}
