package io.dstreamlabs.autograder.report;

import io.dstreamlabs.autograder.lab.Lab;
import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.result.SubmissionStatus;
import io.dstreamlabs.autograder.result.TestResult;
import io.dstreamlabs.replay.Picture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * {@code report.json} per submission: everything that is known of it, durations and notes included. For
 * the instructor alone. Texts are as they came, so that nothing is hidden; JSON escapes them.
 */
final class ReportJsonWriter implements ReportWriter {
  private final JsonText json = new JsonText();

  @Override
  public void write(GradingReport report, Path out) throws IOException {
    for (SubmissionResult result : report.results()) {
      Path folder = out.resolve(report.folderOf(result));
      new OutputFile(folder.resolve("report.json")).write(json.of(tree(report.lab(), result)));
    }
  }

  private static Map<String, Object> tree(Lab lab, SubmissionResult result) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("submission", result.submission());
    tree.put("lab", result.lab());
    tree.put("status", result.status().label());
    if (result.status() != SubmissionStatus.NOT_JUDGED) {
      tree.put("score", result.score());
    }
    tree.put("max_score", lab.points());
    tree.put("tests_passed", result.testsPassed());
    tree.put("tests_total", result.tests().size());
    tree.put("message", result.message());
    tree.put("notes", result.notes());
    tree.put("ignored_files", result.ignoredFiles());
    tree.put("isolation", result.isolation());
    tree.put("fingerprint", result.fingerprint());
    tree.put("duration_ms", result.millis());
    tree.put("tests", result.tests().stream().map(ReportJsonWriter::test).toList());
    return tree;
  }

  private static Map<String, Object> test(TestResult test) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("exercise", test.exercise());
    tree.put("id", test.id());
    tree.put("name", test.displayName());
    tree.put("score", test.points());
    tree.put("max_score", test.maxPoints());
    tree.put("verdict", test.verdict().name());
    tree.put("rule", test.rule());
    tree.put("cause", test.cause());
    tree.put("exception_class", test.exceptionClass());
    tree.put("location", test.location());
    tree.put("picture", test.picture().text());
    if (test.picture().hasColumns()) {
      tree.put("picture_data", picture(test.picture()));
    }
    tree.put("cpu_ms", test.cpuMillis());
    tree.put("wall_ms", test.wallMillis());
    tree.put("note", test.note());
    return tree;
  }

  private static Map<String, Object> picture(Picture picture) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("title", picture.title());
    tree.put("batch_interval_ms", picture.batchIntervalMs());
    tree.put("batches", picture.batches());
    tree.put("rows", picture.rows().stream().map(ReportJsonWriter::row).toList());
    tree.put(
        "marks",
        picture.marks().stream()
            .map(mark -> members("time_ms", mark.timeMs(), "sentence", mark.sentence()))
            .toList());
    tree.put("remarks", picture.remarks());
    return tree;
  }

  private static Map<String, Object> row(Picture.Row row) {
    return members(
        "label",
        row.label(),
        "kind",
        row.kind().name().toLowerCase(Locale.ROOT),
        "rdds",
        row.cells().stream()
            .map(
                rdd ->
                    members("time_ms", rdd.timeMs(), "records", rdd.records(), "more", rdd.more()))
            .toList());
  }

  /** Names and values in turn. */
  private static Map<String, Object> members(Object... namesAndValues) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      tree.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return tree;
  }
}
