package io.dstreamlabs.autograder.cli;

import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.run.Candidate;
import io.dstreamlabs.autograder.run.Ledger;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Results in memory, by where each submission is. Whoever uses one grades with one seed only. Thread-safe. */
final class GradedOnce implements Ledger {
  private final Map<String, SubmissionResult> results = new ConcurrentHashMap<>();

  @Override
  public String fingerprint(Candidate candidate) {
    return candidate.source().toString();
  }

  @Override
  public Optional<SubmissionResult> earlier(Candidate candidate, String fingerprint) {
    return Optional.ofNullable(results.get(fingerprint));
  }

  @Override
  public void finished(SubmissionResult result) {
    results.put(result.fingerprint(), result);
  }

  /** How many were graded. */
  int size() {
    return results.size();
  }
}
