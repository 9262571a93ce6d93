package io.dstreamlabs.autograder.report;

import io.dstreamlabs.autograder.override.PointsOverride;
import io.dstreamlabs.autograder.override.SubmissionOverrides;
import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.result.TestResult;
import io.dstreamlabs.replay.Picture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * {@code report.json} per submission: everything that is known of it, durations and notes included. For
 * the instructor alone. Where the instructor gave points, {@code judged_score} is what the judge gave.
 * Texts are as they came, so that nothing is hidden; JSON escapes them.
 */
final class ReportJsonWriter implements ReportWriter {
  private final JsonText json = new JsonText();

  @Override
  public void write(GradingReport report, Path out) throws IOException {
    for (SubmissionResult result : report.results()) {
      Path folder = out.resolve(report.folderOf(result));
      new OutputFile(folder.resolve("report.json")).write(json.of(tree(report, result)));
    }
  }

  private static Map<String, Object> tree(GradingReport report, SubmissionResult result) {
    SubmissionOverrides overrides = report.overridesOf(result);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("submission", result.submission());
    String name = report.enrolment().nameOf(result.submission());
    if (!name.isEmpty()) {
      tree.put("name", name);
    }
    if (report.enrolment().strangers().contains(result.submission())) {
      tree.put("on_roster", false);
    }
    tree.put("lab", result.lab());
    tree.put("status", result.status().label());
    report.scoreOf(result).ifPresent(score -> tree.put("score", score));
    tree.put("max_score", report.lab().points());
    tree.put("tests_passed", result.testsPassed());
    tree.put("tests_total", report.testsTotal(result));
    if (!overrides.all().isEmpty()) {
      tree.put("judged_score", result.score());
      tree.put("overrides", overrides.all().stream().map(ReportJsonWriter::override).toList());
    }
    tree.put("message", result.message());
    tree.put("notes", result.notes());
    tree.put("ignored_files", result.ignoredFiles());
    tree.put("isolation", result.isolation());
    tree.put("fingerprint", result.fingerprint());
    tree.put("duration_ms", result.millis());
    tree.put("tests", result.tests().stream().map(test -> test(overrides, test)).toList());
    return tree;
  }

  private static Map<String, Object> override(PointsOverride override) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("test", override.target().id());
    tree.put("number", override.target().number());
    tree.put("points", override.points());
    tree.put("reason", override.reason());
    return tree;
  }

  private static Map<String, Object> test(SubmissionOverrides overrides, TestResult test) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("exercise", test.exercise());
    tree.put("id", test.id());
    tree.put("name", test.displayName());
    tree.put("score", test.points());
    overrides
        .of(test.id())
        .ifPresent(
            override -> {
              tree.put("score", override.points());
              tree.put("judged_score", test.points());
            });
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
