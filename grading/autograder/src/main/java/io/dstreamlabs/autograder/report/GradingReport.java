package io.dstreamlabs.autograder.report;

import io.dstreamlabs.autograder.lab.Lab;
import io.dstreamlabs.autograder.result.SubmissionResult;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A whole run, as every report format gets it.
 *
 * @param lab the lab that was graded
 * @param results one per submission, sorted by name
 * @param folders name of a submission to the name of its folder below the output folder, a safe one
 * @param isolation how well the students' code was locked in
 */
public record GradingReport(
    Lab lab, List<SubmissionResult> results, Map<String, String> folders, String isolation) {

  /** Copies, and checks that every submission has a folder. */
  public GradingReport {
    Objects.requireNonNull(lab, "lab");
    Objects.requireNonNull(isolation, "isolation");
    results = List.copyOf(results);
    folders = Collections.unmodifiableMap(new TreeMap<>(folders));
    for (SubmissionResult result : results) {
      if (!folders.containsKey(result.submission())) {
        throw new IllegalArgumentException("no folder for submission " + result.submission());
      }
    }
  }

  /** Folder of {@code result}, relative to the output folder. */
  public String folderOf(SubmissionResult result) {
    return folders.get(result.submission());
  }
}
