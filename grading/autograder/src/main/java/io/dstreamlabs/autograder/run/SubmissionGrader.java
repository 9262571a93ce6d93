package io.dstreamlabs.autograder.run;

import io.dstreamlabs.autograder.intake.Intake;
import io.dstreamlabs.autograder.intake.IntakeResult;
import io.dstreamlabs.autograder.intake.LabFiles;
import io.dstreamlabs.autograder.judge.Judge;
import io.dstreamlabs.autograder.judge.MeteredSubject;
import io.dstreamlabs.autograder.lab.Lab;
import io.dstreamlabs.autograder.lab.SourceTree;
import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.result.SubmissionStatus;
import io.dstreamlabs.autograder.result.TestResult;
import io.dstreamlabs.hidden.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The way of one submission: taken in, compiled (with stubs for what does not compile), judged. Whatever
 * fails on this way and is not the student's ends as {@code not_judged}; nothing is thrown.
 *
 * <p>Thread-safe if the workbench is.
 */
public final class SubmissionGrader {
  private final Lab lab;
  private final Judge judge;
  private final Workbench bench;
  private final StubFallback compiling;
  private final Intake intake = new Intake();

  /** A grader for one lab. */
  public SubmissionGrader(Lab lab, Judge judge, Workbench bench) {
    this.lab = lab;
    this.judge = judge;
    this.bench = bench;
    this.compiling = new StubFallback(lab, bench.compiler());
  }

  /** Grades sources of our own, such as the stubs or the solution: path to text. */
  public SubmissionResult gradeSources(String name, Map<String, String> sources) {
    Draft draft = new Draft(name, "");
    return confirm(guarded(draft, () -> compileAndJudge(draft, sources))).result();
  }

  /** Grades a submission for the first time. */
  Judged grade(Candidate candidate, String fingerprint) {
    Draft draft = new Draft(candidate.name(), fingerprint);
    return guarded(
        draft,
        () -> {
          IntakeResult taken = take(candidate.source());
          draft.ignored.addAll(taken.ignoredFiles());
          draft.notes.addAll(taken.notes());
          return taken.isAccepted()
              ? compileAndJudge(draft, taken.sources())
              : draft.refused(taken.status(), taken.message());
        });
  }

  /** Runs every test that ran out of time once more; to be called with nothing else running. */
  Judged confirm(Judged first) {
    if (first.isSettled()) {
      return first;
    }
    Set<String> timedOut = first.timedOut();
    SubmissionResult before = first.result();
    Draft draft = new Draft(before.submission(), before.fingerprint());
    draft.ignored.addAll(before.ignoredFiles());
    draft.notes.addAll(before.notes());
    draft.earlierMillis = before.millis();
    return guarded(
        draft,
        () -> {
          try (MeteredSubject subject = bench.subjects().open(first.classes(), lab.entry())) {
            Map<String, TestResult> again =
                judge.judge(subject, timedOut::contains).stream()
                    .collect(Collectors.toMap(TestResult::id, Function.identity()));
            List<TestResult> tests =
                before.tests().stream()
                    .map(test -> again.containsKey(test.id()) ? second(again.get(test.id())) : test)
                    .toList();
            draft.notes.addAll(subject.notes());
            return draft.judged(tests, first.about(), Map.of());
          }
        });
  }

  private IntakeResult take(Path source) {
    Set<String> given = new HashSet<>(SourceTree.read(lab.directory()).keySet());
    lab.files().forEach(given::remove);
    return intake.take(source, new LabFiles(lab.files(), lab.packageName(), lab.entry(), given));
  }

  private Judged compileAndJudge(Draft draft, Map<String, String> sources) {
    Compiled compiled = compiling.compile(sources);
    if (compiled instanceof Compiled.Failed failed) {
      return draft.refused(failed.status(), text(failed.message(), failed.notes()));
    }
    Map<String, byte[]> classes = ((Compiled.Ready) compiled).classes();
    try (MeteredSubject subject = bench.subjects().open(classes, lab.entry())) {
      List<TestResult> tests = judge.judge(subject);
      draft.notes.addAll(subject.notes());
      return draft.judged(tests, text("", compiled.notes()), classes);
    }
  }

  private static TestResult second(TestResult test) {
    String note =
        test.verdict() == Verdict.TIMEOUT
            ? "timed out twice, the second time alone"
            : "timed out beside other submissions; this is the second run, alone";
    return new TestResult(
        test.exercise(),
        test.id(),
        test.displayName(),
        test.points(),
        test.maxPoints(),
        test.verdict(),
        test.rule(),
        test.cause(),
        test.exceptionClass(),
        test.location(),
        test.picture(),
        test.cpuMillis(),
        test.wallMillis(),
        test.note().isEmpty() ? note : note + "; " + test.note());
  }

  private static String text(String message, List<String> lines) {
    List<String> all = new ArrayList<>(lines);
    if (!message.isEmpty()) {
      all.add(0, message);
    }
    return String.join("\n", all);
  }

  private static Judged guarded(Draft draft, Supplier<Judged> way) {
    try {
      return way.get();
    } catch (RuntimeException | Error e) {
      StackTraceElement[] trace = e.getStackTrace();
      String where = trace.length == 0 ? "" : " at " + trace[0];
      return draft.notJudged("the grader failed: " + e + where);
    }
  }

  /** What is known of a submission before it is judged. Not thread-safe. */
  private final class Draft {
    private final String name;
    private final String fingerprint;
    private final List<String> ignored = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final long startNanos = System.nanoTime();
    private long earlierMillis;

    Draft(String name, String fingerprint) {
      this.name = name;
      this.fingerprint = fingerprint;
    }

    Judged refused(SubmissionStatus status, String message) {
      return Judged.settled(result(status, message, List.of()));
    }

    Judged notJudged(String note) {
      notes.add(note);
      SubmissionStatus status = SubmissionStatus.NOT_JUDGED;
      return Judged.settled(result(status, StatusRule.sentence(status), List.of()));
    }

    Judged judged(List<TestResult> tests, String about, Map<String, byte[]> classes) {
      SubmissionStatus status = StatusRule.of(tests);
      String message = text(StatusRule.sentence(status), about.lines().toList());
      Judged judged = new Judged(result(status, message, tests), about, classes);
      return judged.isSettled() ? Judged.settled(judged.result()) : judged;
    }

    private SubmissionResult result(
        SubmissionStatus status, String message, List<TestResult> tests) {
      return new SubmissionResult(
          name,
          lab.id(),
          status,
          message,
          tests,
          ignored,
          List.copyOf(notes),
          bench.isolation().toString(),
          fingerprint,
          earlierMillis + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNanos));
    }
  }
}
