package io.dstreamlabs.autograder.run;

import static io.dstreamlabs.autograder.judge.FixtureLab.WINDOWS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.autograder.judge.Judge;
import io.dstreamlabs.autograder.judge.MeteredSubject;
import io.dstreamlabs.autograder.judge.ScriptedSubject;
import io.dstreamlabs.autograder.lab.Lab;
import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.sandbox.Isolation;
import io.dstreamlabs.autograder.sandbox.IsolationLevel;
import io.dstreamlabs.hidden.SubjectFailure;
import io.dstreamlabs.hidden.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradingRunTest {
  @TempDir Path labFolder;
  @TempDir Path submissions;
  private Lab lab;
  private final List<String> events = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger openSubjects = new AtomicInteger();
  private final MemoryLedger ledger = new MemoryLedger();

  @BeforeEach
  void a_lab() {
    lab = LabFolder.create(labFolder);
  }

  private Candidate candidate(String name, String text) {
    LabFolder.write(submissions.resolve(name), LabFolder.WINDOWS, text);
    return new Candidate(name, submissions.resolve(name));
  }

  private GradingRun run(int jobs) {
    Workbench bench =
        new Workbench(
            new FakeCompiler(),
            (classes, entry) ->
                subject(new String(classes.get("lab.Windows"), StandardCharsets.UTF_8)),
            new Isolation(IsolationLevel.FULL, ""));
    return new GradingRun(
        new SubmissionGrader(lab, new Judge(lab, 1), bench), ledger, new Telling(), jobs);
  }

  /** A class of the text {@code slow} runs out of time whenever another submission runs beside it. */
  private MeteredSubject subject(String text) {
    events.add("judge " + text);
    ScriptedSubject subject = new ScriptedSubject();
    if (text.startsWith("class Windows endless")) {
      subject.throwing(WINDOWS, SubjectFailure.of(Verdict.TIMEOUT, ""));
    }
    if (text.startsWith("class Windows slow") && openSubjects.incrementAndGet() == 1) {
      subject.throwing(WINDOWS, SubjectFailure.of(Verdict.TIMEOUT, ""));
    }
    return subject;
  }

  /** Notes what it is told, and whether two threads ever tell it at a time. */
  private final class Telling implements Progress {
    private final AtomicInteger inside = new AtomicInteger();

    @Override
    public void started(int total) {
      tell("started " + total);
    }

    @Override
    public void finished(SubmissionResult result) {
      tell("finished " + result.submission() + " " + result.score());
      if (result.submission().equals("interrupts")) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void confirming(String submission, int tests) {
      tell("confirming " + submission + " " + tests);
    }

    @Override
    public void ended() {
      tell("ended");
    }

    private void tell(String event) {
      events.add(inside.incrementAndGet() == 1 ? event : "two at a time");
      Thread.yield();
      inside.decrementAndGet();
    }
  }

  /** Keeps results in memory; fails for a submission called {@code disk-full}. */
  private static final class MemoryLedger implements Ledger {
    private final Map<String, SubmissionResult> kept = new ConcurrentHashMap<>();

    @Override
    public String fingerprint(Candidate candidate) {
      return "of " + candidate.name();
    }

    @Override
    public Optional<SubmissionResult> earlier(Candidate candidate, String fingerprint) {
      return Optional.ofNullable(kept.get(candidate.name()))
          .filter(result -> result.fingerprint().equals(fingerprint));
    }

    @Override
    public void finished(SubmissionResult result) {
      if (result.submission().equals("disk-full")) {
        throw new UncheckedIOException("cannot write the journal", new IOException("disk full"));
      }
      kept.put(result.submission(), result);
    }
  }

  @Test
  void results_are_sorted_by_name_and_all_in_the_ledger() {
    List<Candidate> candidates = new ArrayList<>();
    for (String name : new String[] {"roe", "doe", "poe", "Loe"}) {
      candidates.add(candidate(name, "class Windows"));
    }
    List<SubmissionResult> results = run(3).run(candidates);
    assertThat(results)
        .extracting(SubmissionResult::submission)
        .containsExactly("Loe", "doe", "poe", "roe");
    assertThat(ledger.kept.values()).containsExactlyInAnyOrderElementsOf(results);
    assertThat(events).startsWith("started 4").endsWith("ended").doesNotContain("two at a time");
    assertThat(events.stream().filter(event -> event.startsWith("finished"))).hasSize(4);
  }

  @Test
  void a_timeout_is_confirmed_alone_after_all_others() {
    List<SubmissionResult> results =
        run(1)
            .run(List.of(candidate("a", "class Windows slow"), candidate("b", "class Windows b")));
    assertThat(events)
        .containsExactly(
            "started 2",
            "judge class Windows slow",
            "judge class Windows b",
            "finished b 10",
            "confirming a 1",
            "judge class Windows slow",
            "finished a 10",
            "ended");
    assertThat(results).extracting(SubmissionResult::score).containsExactly(10, 10);
  }

  @Test
  void a_run_that_is_interrupted_confirms_nothing_more() {
    List<Candidate> endless =
        List.of(
            candidate("interrupts", "class Windows endless"),
            candidate("next", "class Windows endless"));
    assertThatThrownBy(() -> run(1).run(endless))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("the run was broken off: interrupted");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(events)
        .endsWith(
            "confirming interrupts 1",
            "judge class Windows endless",
            "finished interrupts 8",
            "ended");
  }

  @Test
  void a_timeout_that_is_not_confirmed_yet_is_in_no_ledger() {
    Candidate endless = candidate("a", "class Windows endless");
    Candidate full = candidate("disk-full", "class Windows");
    assertThatThrownBy(() -> run(1).run(List.of(endless, full)))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the run was broken off: java.io.UncheckedIOException: cannot write the journal");
    assertThat(ledger.kept).isEmpty();
  }

  @Test
  void a_ledger_that_fails_ends_the_run_before_further_submissions() {
    List<Candidate> candidates =
        List.of(
            candidate("a", "class Windows a"),
            candidate("disk-full", "class Windows"),
            candidate("z", "class Windows z"));
    GradingRun run = run(1);
    assertThatThrownBy(() -> run.run(candidates)).isExactlyInstanceOf(IllegalStateException.class);
    assertThat(ledger.kept).containsKey("a");
    assertThat(events).endsWith("ended");
  }

  @Test
  void what_the_ledger_holds_is_not_judged_again_and_its_timeouts_are_not_confirmed_again() {
    Candidate endless = candidate("a", "class Windows endless");
    List<SubmissionResult> first = run(1).run(List.of(endless));
    assertThat(first.get(0).score()).isEqualTo(8);
    events.clear();
    assertThat(run(1).run(List.of(endless))).isEqualTo(first);
    assertThat(events).containsExactly("started 1", "finished a 8", "ended");
  }

  @Test
  void one_bad_submission_leaves_the_others_alone() {
    List<SubmissionResult> results =
        run(2)
            .run(
                List.of(
                    candidate("a", "kills the compiler"),
                    candidate("b", "error"),
                    new Candidate("c", submissions.resolve("gone")),
                    candidate("d", "class Windows")));
    assertThat(results)
        .extracting(result -> result.submission() + " " + result.status().label())
        .containsExactly("a not_judged", "b compile_error", "c not_judged", "d graded");
    assertThat(results.get(3).score()).isEqualTo(10);
  }

  @Test
  void jobs_below_1_are_refused() {
    assertThatThrownBy(() -> run(0))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("jobs is 0, but must be at least 1");
  }

  @Test
  void as_many_as_jobs_are_judged_at_a_time() throws InterruptedException {
    CountDownLatch both = new CountDownLatch(2);
    List<String> done =
        new JudgingThreads(2)
            .all(
                List.of(
                    () -> {
                      both.countDown();
                      both.await();
                      return Thread.currentThread().getName();
                    },
                    () -> {
                      both.countDown();
                      both.await();
                      return Thread.currentThread().getName();
                    }));
    assertThat(done).containsExactlyInAnyOrder("grading-1", "grading-2");
  }

  @Test
  void an_interrupted_run_waits_for_what_it_began_and_begins_nothing_more() {
    Thread caller = Thread.currentThread();
    List<String> ended = Collections.synchronizedList(new ArrayList<>());
    assertThatThrownBy(
            () ->
                new JudgingThreads(1)
                    .all(
                        List.of(
                            () -> {
                              caller.interrupt();
                              while (caller.getState() != Thread.State.TIMED_WAITING) {
                                Thread.onSpinWait();
                              }
                              return ended.add("first");
                            },
                            () -> ended.add("second"))))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("the run was broken off: interrupted");
    assertThat(ended).containsExactly("first");
    assertThat(Thread.interrupted()).isTrue();
  }
}
