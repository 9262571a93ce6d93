package io.dstreamlabs.autograder.report;

import io.dstreamlabs.autograder.lab.Exercise;
import io.dstreamlabs.autograder.result.SubmissionStatus;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the instructor's page shows of a run. Its texts are plain (see {@link PlainText}). Public for the
 * templates.
 *
 * @param lab id of the lab
 * @param labTitle one line
 * @param maxScore what the lab is worth
 * @param isolation how well the students' code was locked in
 * @param exercises of the lab
 * @param rows one per submission, and one per student of the roster without one, sorted by name
 * @param statuses how many submissions have which status, without those that none has
 * @param scores of the submissions that have one; who handed in nothing does not count
 * @param lostTests those that most submissions lose, most first
 * @param leftFolders folders of earlier runs that this one did not touch
 */
public record Overview(
    String lab,
    String labTitle,
    int maxScore,
    String isolation,
    List<Exercise> exercises,
    List<OverviewRow> rows,
    List<StatusCount> statuses,
    ScoreSpread scores,
    List<LostTest> lostTests,
    List<String> leftFolders) {

  /**
   * How many submissions have a status.
   *
   * @param label of the status, in words
   * @param count at least 1
   */
  public record StatusCount(String label, int count) {}

  static Overview of(GradingReport report, List<String> leftFolders) {
    List<HandOut> handOuts =
        report.results().stream().map(result -> HandOut.of(report, result)).toList();
    List<Integer> scores =
        handOuts.stream()
            .filter(HandOut::hasScore)
            .filter(handOut -> handOut.status() != SubmissionStatus.MISSING)
            .map(HandOut::score)
            .sorted()
            .toList();
    return new Overview(
        report.lab().id(),
        PlainText.line(report.lab().title()),
        report.lab().points(),
        PlainText.line(report.isolation()),
        report.lab().exercises(),
        report.results().stream().map(result -> OverviewRow.of(report, result)).toList(),
        statuses(handOuts),
        new ScoreSpread(scores, report.lab().points()),
        LostTest.of(handOuts),
        leftFolders);
  }

  private static List<StatusCount> statuses(List<HandOut> handOuts) {
    Map<SubmissionStatus, Integer> counts = new EnumMap<>(SubmissionStatus.class);
    handOuts.forEach(handOut -> counts.merge(handOut.status(), 1, Integer::sum));
    return StatusOrder.BEST_FIRST.stream()
        .filter(counts::containsKey)
        .map(status -> new StatusCount(status.label().replace('_', ' '), counts.get(status)))
        .toList();
  }

  /** How many submissions there are. */
  public int submissions() {
    return (int)
        rows.stream().filter(row -> row.handOut().status() != SubmissionStatus.MISSING).count();
  }

  /** The submissions to look at: those that were not judged first, then the worst status, by name. */
  public List<OverviewRow> toLookAt() {
    Comparator<OverviewRow> bestFirst =
        Comparator.comparing(row -> StatusOrder.BEST_FIRST.indexOf(row.handOut().status()));
    return rows.stream()
        .filter(row -> !row.remarks().isEmpty())
        .sorted(bestFirst.reversed())
        .toList();
  }

  /** {@code 12 graded, 1 not judged}. */
  public String statusesInWords() {
    return statuses.stream()
        .map(status -> status.count() + " " + status.label())
        .collect(Collectors.joining(", "));
  }

  /** Whether students' code was locked in completely. */
  public boolean isLocked() {
    return isolation.startsWith("full");
  }
}
