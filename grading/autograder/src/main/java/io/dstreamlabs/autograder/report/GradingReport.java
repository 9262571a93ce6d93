package io.dstreamlabs.autograder.report;

import io.dstreamlabs.autograder.lab.Lab;
import io.dstreamlabs.autograder.override.Overrides;
import io.dstreamlabs.autograder.override.SubmissionOverrides;
import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.result.SubmissionStatus;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * A whole run, as every report format gets it.
 *
 * @param lab the lab that was graded
 * @param hiddenTests how many the lab has
 * @param results one per submission, sorted by name, as they were judged
 * @param folders name of a submission to the name of its folder below the output folder, a safe one
 * @param isolation how well the students' code was locked in
 * @param enrolment what the roster says
 * @param overrides points that the instructor gives in place of the judge's
 */
public record GradingReport(
    Lab lab,
    int hiddenTests,
    List<SubmissionResult> results,
    Map<String, String> folders,
    String isolation,
    Enrolment enrolment,
    Overrides overrides) {

  /** Copies, and checks that every submission has a folder. */
  public GradingReport {
    Objects.requireNonNull(lab, "lab");
    Objects.requireNonNull(isolation, "isolation");
    Objects.requireNonNull(enrolment, "enrolment");
    Objects.requireNonNull(overrides, "overrides");
    results = List.copyOf(results);
    folders = Collections.unmodifiableMap(new TreeMap<>(folders));
    for (SubmissionResult result : results) {
      if (!folders.containsKey(result.submission())) {
        throw new IllegalArgumentException("no folder for submission " + result.submission());
      }
    }
  }

  /** Without a roster, and with the points as they were judged. */
  public GradingReport(
      Lab lab, List<SubmissionResult> results, Map<String, String> folders, String isolation) {
    this(lab, 0, results, folders, isolation, Enrolment.unknown(), Overrides.none());
  }

  /** Folder of {@code result}, relative to the output folder. */
  public String folderOf(SubmissionResult result) {
    return folders.get(result.submission());
  }

  /** The points that the instructor gives {@code result}. */
  public SubmissionOverrides overridesOf(SubmissionResult result) {
    return overrides.of(result.submission());
  }

  /** What {@code result} earned, the instructor's points included; empty if there is no score. */
  public OptionalInt scoreOf(SubmissionResult result) {
    return overridesOf(result).score(result);
  }

  /** How many hidden tests were to pass: those that were run; all, where nothing was handed in. */
  public int testsTotal(SubmissionResult result) {
    return result.status() == SubmissionStatus.MISSING ? hiddenTests : result.tests().size();
  }
}
