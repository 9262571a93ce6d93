package io.dstreamlabs.autograder.cli;

import io.dstreamlabs.autograder.judge.Judge;
import io.dstreamlabs.autograder.lab.Lab;
import io.dstreamlabs.autograder.override.Overrides;
import io.dstreamlabs.autograder.report.Enrolment;
import io.dstreamlabs.autograder.report.Folders;
import io.dstreamlabs.autograder.report.GradingReport;
import io.dstreamlabs.autograder.report.ReportWriter;
import io.dstreamlabs.autograder.report.ReportWriters;
import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.roster.Matching;
import io.dstreamlabs.autograder.run.Candidate;
import io.dstreamlabs.autograder.run.CourseSeed;
import io.dstreamlabs.autograder.run.GradingRun;
import io.dstreamlabs.autograder.run.Ledger;
import io.dstreamlabs.autograder.run.Progress;
import io.dstreamlabs.autograder.run.SubmissionGrader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * One lab's grading with one seed, in one workplace.
 *
 * @param lab the lab
 * @param seed from which hidden data is drawn
 * @param workplace where students' code is compiled and run
 * @param jobs how many submissions are judged at a time
 */
record Grading(Lab lab, CourseSeed seed, Workplace workplace, int jobs) {

  /** A judge of this lab and seed. */
  Judge judge() {
    return new Judge(lab, seed.value());
  }

  /** Grades sources of submissions, and of our own. */
  SubmissionGrader grader() {
    return new SubmissionGrader(lab, judge(), workplace.bench());
  }

  /** Grades {@code candidates}; sorted by name. */
  List<SubmissionResult> grade(List<Candidate> candidates, Ledger ledger, Progress progress) {
    return new GradingRun(grader(), ledger, progress, jobs).run(candidates);
  }

  /**
   * Writes every format.
   *
   * @throws CannotGrade if a file cannot be written
   */
  GradingReport report(List<SubmissionResult> results, Path out) {
    return report(results, Matching.withoutRoster(List.of()), Overrides.none(), out);
  }

  /**
   * Writes every format.
   *
   * @param matching what the roster says
   * @param overrides points that the instructor gives
   * @throws CannotGrade if a file cannot be written
   */
  GradingReport report(
      List<SubmissionResult> results, Matching matching, Overrides overrides, Path out) {
    GradingReport report =
        new GradingReport(
            lab,
            judge().tests().size(),
            results,
            Folders.of(results.stream().map(SubmissionResult::submission).toList()),
            workplace.isolation().toString(),
            new Enrolment(matching.names(), matching.strangers()),
            overrides);
    try {
      for (ReportWriter writer : ReportWriters.all()) {
        writer.write(report, out);
      }
    } catch (IOException e) {
      throw CannotGrade.cannotWrite(e);
    }
    return report;
  }
}
