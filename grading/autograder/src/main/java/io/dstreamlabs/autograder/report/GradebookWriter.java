package io.dstreamlabs.autograder.report;

import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.result.SubmissionStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code gradebook.csv}: a header and one row per submission, sorted by name, in the form of RFC 4180 with
 * {@code \n}. A field that a spreadsheet would take for a formula gets a {@code '} in front. The score of a
 * submission that was not judged is empty.
 */
final class GradebookWriter implements ReportWriter {
  private static final List<String> HEADER =
      List.of("submission", "lab", "score", "max_score", "status", "tests_passed", "tests_total");

  @Override
  public void write(GradingReport report, Path out) throws IOException {
    String rows =
        report.results().stream()
            .sorted(Comparator.comparing(SubmissionResult::submission))
            .map(result -> row(fields(result, report.lab().points())))
            .collect(Collectors.joining());
    new OutputFile(out.resolve("gradebook.csv")).write(row(HEADER) + rows);
  }

  private static List<String> fields(SubmissionResult result, int maxScore) {
    boolean judged = result.status() != SubmissionStatus.NOT_JUDGED;
    return List.of(
        result.submission(),
        result.lab(),
        judged ? String.valueOf(result.score()) : "",
        String.valueOf(maxScore),
        result.status().label(),
        String.valueOf(result.testsPassed()),
        String.valueOf(result.tests().size()));
  }

  private static String row(List<String> fields) {
    return fields.stream().map(GradebookWriter::field).collect(Collectors.joining(",", "", "\n"));
  }

  private static String field(String value) {
    String safe =
        !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    boolean quoted = Stream.of(",", "\"", "\r", "\n").anyMatch(safe::contains);
    return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
