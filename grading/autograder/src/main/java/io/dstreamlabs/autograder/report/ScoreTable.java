package io.dstreamlabs.autograder.report;

import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.result.SubmissionStatus;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * The scores as plain text for a terminal, no line wider than {@value #WIDTH} columns.
 *
 * <pre>
 * submission  score    max  status         tests passed
 * -----------------------------------------------------
 * anna-meier      9      9  graded               3 of 3
 * dana            -      9  not_judged           0 of 0
 *
 * 2 submissions: 1 graded, 1 not_judged
 * </pre>
 */
public final class ScoreTable {
  private static final int WIDTH = 80;
  private static final String REST = "  %5s  %5d  %-13s  %12s";
  private static final String REST_HEADER = "  %5s  %5s  %-13s  %12s";
  private static final String HEADER = "submission";
  private static final int LONGEST = WIDTH - 2 - 5 - 2 - 5 - 2 - 13 - 2 - 12;

  private ScoreTable() {}

  /** Draws the table; each line ends with {@code \n}. */
  public static String draw(GradingReport report) {
    List<SubmissionResult> results = report.results();
    int width =
        results.stream()
            .mapToInt(result -> Columns.of(cut(result.submission())))
            .reduce(HEADER.length(), Math::max);
    List<String> lines = new ArrayList<>();
    lines.add(
        Columns.pad(HEADER, width)
            + REST_HEADER.formatted("score", "max", "status", "tests passed"));
    lines.add("-".repeat(width + WIDTH - LONGEST));
    for (SubmissionResult result : results) {
      lines.add(
          Columns.pad(cut(result.submission()), width)
              + REST.formatted(
                  score(report, result),
                  report.lab().points(),
                  result.status().label(),
                  result.testsPassed() + " of " + report.testsTotal(result)));
    }
    lines.add("");
    lines.add(summary(results));
    return lines.stream().map(line -> line.stripTrailing() + "\n").collect(Collectors.joining());
  }

  private static String summary(List<SubmissionResult> results) {
    Map<SubmissionStatus, Integer> counts = new EnumMap<>(SubmissionStatus.class);
    results.forEach(result -> counts.merge(result.status(), 1, Integer::sum));
    List<String> parts = new ArrayList<>();
    for (SubmissionStatus status : StatusOrder.BEST_FIRST) {
      if (counts.containsKey(status)) {
        parts.add(counts.get(status) + " " + status.label());
      }
    }
    String what = results.size() == 1 ? "1 submission" : results.size() + " submissions";
    return parts.isEmpty() ? what : what + ": " + String.join(", ", parts);
  }

  private static String score(GradingReport report, SubmissionResult result) {
    OptionalInt score = report.scoreOf(result);
    return score.isPresent() ? String.valueOf(score.getAsInt()) : "-";
  }

  private static String cut(String name) {
    return Columns.cut(PlainText.name(name), LONGEST);
  }
}
