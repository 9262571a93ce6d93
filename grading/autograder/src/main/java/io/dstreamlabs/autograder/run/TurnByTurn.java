package io.dstreamlabs.autograder.run;

import io.dstreamlabs.autograder.result.SubmissionResult;

/** Passes on what many threads have to tell, one call at a time. Thread-safe. */
final class TurnByTurn implements Progress {
  private final Progress listener;

  TurnByTurn(Progress listener) {
    this.listener = listener;
  }

  @Override
  public synchronized void started(int total) {
    listener.started(total);
  }

  @Override
  public synchronized void finished(SubmissionResult result) {
    listener.finished(result);
  }

  @Override
  public synchronized void confirming(String submission, int tests) {
    listener.confirming(submission, tests);
  }

  @Override
  public synchronized void ended() {
    listener.ended();
  }
}
