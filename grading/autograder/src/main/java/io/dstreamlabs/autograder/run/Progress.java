package io.dstreamlabs.autograder.run;

import io.dstreamlabs.autograder.result.SubmissionResult;

/** Who waits is told how far it is. Called by one thread at a time. */
public interface Progress {

  /** Before the first submission; {@code total} are to come, those of an earlier run included. */
  void started(int total);

  /** One is done. */
  void finished(SubmissionResult result);

  /** The tests of {@code submission} that ran out of time are run once more, with nothing beside them. */
  void confirming(String submission, int tests);

  /** Nothing follows. */
  void ended();

  /** Says nothing. */
  static Progress silent() {
    return new Progress() {
      @Override
      public void started(int total) {}

      @Override
      public void finished(SubmissionResult result) {}

      @Override
      public void confirming(String submission, int tests) {}

      @Override
      public void ended() {}
    };
  }
}
