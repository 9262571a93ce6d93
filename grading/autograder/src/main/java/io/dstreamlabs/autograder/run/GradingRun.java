package io.dstreamlabs.autograder.run;

import io.dstreamlabs.autograder.result.SubmissionResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Grades many submissions, some at a time. Those with tests that ran out of time wait until all others are
 * done; then these tests, and nothing else, run once more.
 *
 * <pre>
 * a  ──judge──▶ journal                      jobs = 2
 * b  ──judge──▶ (a timeout) ┄┄┄┄┄┄┄┄┄┄┄▶ its timeouts again, alone ──▶ journal
 * c           ──judge──▶ journal
 * </pre>
 *
 * <p>A run that is interrupted, or whose ledger fails, begins no further submission, waits for those that
 * it has begun, and throws; what is in the ledger by then counts for the next run.
 *
 * <p>Not thread-safe.
 */
public final class GradingRun {
  private final SubmissionGrader grader;
  private final Ledger ledger;
  private final Progress progress;
  private final int jobs;

  /**
   * A run.
   *
   * @param jobs how many submissions are judged at a time; at least 1
   */
  public GradingRun(SubmissionGrader grader, Ledger ledger, Progress progress, int jobs) {
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs is " + jobs + ", but must be at least 1");
    }
    this.grader = grader;
    this.ledger = ledger;
    this.progress = new TurnByTurn(progress);
    this.jobs = jobs;
  }

  /**
   * Grades all of them; the results are sorted by name, whatever order they were finished in.
   *
   * @throws IllegalStateException if the run was broken off: interrupted, or the ledger failed
   */
  public List<SubmissionResult> run(List<Candidate> candidates) {
    progress.started(candidates.size());
    try {
      List<Callable<Judged>> tasks = new ArrayList<>();
      candidates.forEach(candidate -> tasks.add(() -> judge(candidate)));
      List<Judged> all = new JudgingThreads(jobs).all(tasks);
      return all.stream()
          .sorted(Comparator.comparing(judged -> judged.result().submission()))
          .map(judged -> judged.isSettled() ? judged.result() : confirm(judged))
          .toList();
    } finally {
      progress.ended();
    }
  }

  private Judged judge(Candidate candidate) {
    String fingerprint = ledger.fingerprint(candidate);
    Optional<SubmissionResult> earlier = ledger.earlier(candidate, fingerprint);
    if (earlier.isPresent()) {
      progress.finished(earlier.get());
      return Judged.settled(earlier.get());
    }
    Judged judged = grader.grade(candidate, fingerprint);
    if (judged.isSettled()) {
      finish(judged.result());
    }
    return judged;
  }

  private SubmissionResult confirm(Judged judged) {
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("the run was broken off: interrupted");
    }
    progress.confirming(judged.result().submission(), judged.timedOut().size());
    SubmissionResult result = grader.confirm(judged).result();
    finish(result);
    return result;
  }

  private void finish(SubmissionResult result) {
    ledger.finished(result);
    progress.finished(result);
  }
}
