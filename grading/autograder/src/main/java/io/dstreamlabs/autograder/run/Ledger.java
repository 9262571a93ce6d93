package io.dstreamlabs.autograder.run;

import io.dstreamlabs.autograder.result.SubmissionResult;
import java.util.Optional;

/** Where finished submissions are kept, so that a run that was cut off can go on. Thread-safe. */
public interface Ledger {

  /** What decides whether an earlier result still counts for {@code candidate}. */
  String fingerprint(Candidate candidate);

  /** The result of an earlier run, if it was made from exactly the same things. */
  Optional<SubmissionResult> earlier(Candidate candidate, String fingerprint);

  /** Keeps a finished result; when it returns, the result survives a crash. */
  void finished(SubmissionResult result);

  /** Keeps nothing. */
  static Ledger none() {
    return new Ledger() {
      @Override
      public String fingerprint(Candidate candidate) {
        return "";
      }

      @Override
      public Optional<SubmissionResult> earlier(Candidate candidate, String fingerprint) {
        return Optional.empty();
      }

      @Override
      public void finished(SubmissionResult result) {}
    };
  }
}
