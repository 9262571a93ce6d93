package io.dstreamlabs.autograder.run;

import io.dstreamlabs.autograder.result.SubmissionResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

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
    this.progress = progress;
    this.jobs = jobs;
  }

  /** Grades all of them; the results are sorted by name, whatever order they were finished in. */
  public List<SubmissionResult> run(List<Candidate> candidates) {
    progress.started(candidates.size());
    try {
      List<SubmissionResult> results = new ArrayList<>();
      for (Judged judged : judgeAll(candidates)) {
        results.add(judged.timedOut().isEmpty() ? judged.result() : confirm(judged));
      }
      results.sort(Comparator.comparing(SubmissionResult::submission));
      return List.copyOf(results);
    } finally {
      progress.ended();
    }
  }

  private List<Judged> judgeAll(List<Candidate> candidates) {
    ExecutorService workers = Executors.newFixedThreadPool(jobs, named());
    try {
      List<Future<Judged>> futures = new ArrayList<>();
      for (Candidate candidate : candidates) {
        futures.add(workers.submit(() -> judge(candidate)));
      }
      List<Judged> judged = new ArrayList<>();
      for (Future<Judged> future : futures) {
        judged.add(get(future));
      }
      return judged;
    } finally {
      workers.shutdownNow();
    }
  }

  private Judged judge(Candidate candidate) {
    String fingerprint = ledger.fingerprint(candidate);
    Optional<SubmissionResult> earlier = ledger.earlier(candidate, fingerprint);
    if (earlier.isPresent()) {
      return tell(earlier.get());
    }
    Judged judged = grader.grade(candidate, fingerprint);
    if (judged.timedOut().isEmpty()) {
      ledger.finished(judged.result());
      return tell(judged.result());
    }
    return judged;
  }

  private SubmissionResult confirm(Judged judged) {
    int tests = judged.timedOut().size();
    progress.confirming(judged.result().submission(), tests);
    SubmissionResult result = grader.confirm(judged).result();
    ledger.finished(result);
    progress.finished(result);
    return result;
  }

  private Judged tell(SubmissionResult result) {
    synchronized (progress) {
      progress.finished(result);
    }
    return new Judged(result, "", Map.of());
  }

  private static Judged get(Future<Judged> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a submission could not be graded: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while submissions were graded", e);
    }
  }

  private static ThreadFactory named() {
    AtomicInteger number = new AtomicInteger();
    return work -> new Thread(work, "grading-" + number.incrementAndGet());
  }
}
