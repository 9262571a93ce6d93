package io.dstreamlabs.autograder.report;

import io.dstreamlabs.autograder.csv.FormulaGuard;
import io.dstreamlabs.autograder.result.SubmissionResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code gradebook.csv}: a header and one row per submission, sorted by name and lab, in the form of RFC
 * 4180 with {@code \n}. No field is a formula to a spreadsheet (see {@link FormulaGuard}). The score of a
 * submission that was not judged is empty, unless the instructor gave one.
 */
final class GradebookWriter implements ReportWriter {
  private static final Pattern SPECIAL = Pattern.compile("[,\"\\p{Cntrl}]");
  private static final List<String> HEADER =
      List.of("submission", "lab", "score", "max_score", "status", "tests_passed", "tests_total");
  private static final Function<List<String>, String> NAME = fields -> fields.get(0);
  private static final Function<List<String>, String> LAB = fields -> fields.get(1);

  @Override
  public void write(GradingReport report, Path out) throws IOException {
    write(List.of(report), out);
  }

  /** One gradebook of several labs. */
  void write(List<GradingReport> reports, Path out) throws IOException {
    String rows =
        reports.stream()
            .flatMap(report -> report.results().stream().map(result -> fields(report, result)))
            .sorted(Comparator.<List<String>, String>comparing(NAME).thenComparing(LAB))
            .map(GradebookWriter::row)
            .collect(Collectors.joining());
    new OutputFile(out.resolve("gradebook.csv")).write(row(HEADER) + rows);
  }

  private static List<String> fields(GradingReport report, SubmissionResult result) {
    OptionalInt score = report.scoreOf(result);
    return List.of(
        result.submission(),
        result.lab(),
        score.isPresent() ? String.valueOf(score.getAsInt()) : "",
        String.valueOf(report.lab().points()),
        result.status().label(),
        String.valueOf(result.testsPassed()),
        String.valueOf(report.testsTotal(result)));
  }

  private static String row(List<String> fields) {
    return fields.stream().map(GradebookWriter::field).collect(Collectors.joining(",", "", "\n"));
  }

  private static String field(String value) {
    String safe = FormulaGuard.guard(value);
    boolean quoted = SPECIAL.matcher(safe).find();
    return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
