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
    Draft draft = new Draft(name, List.of(), "");
    return confirm(guarded(draft, () -> compileAndJudge(draft, sources))).result();
  }

  /** Grades a submission for the first time. */
  Judged grade(Candidate candidate, String fingerprint) {
    Draft empty = new Draft(candidate.name(), List.of(), fingerprint);
    return guarded(
        empty,
        () -> {
          IntakeResult taken = take(candidate.source());
          Draft draft = new Draft(candidate.name(), taken.ignoredFiles(), fingerprint);
          return taken.isAccepted()
              ? compileAndJudge(draft, taken.sources())
              : draft.refused(taken.status(), taken.message());
        });
  }

  /** Runs every test that ran out of time once more; to be called with nothing else running. */
  Judged confirm(Judged first) {
    Set<String> timedOut = first.timedOut();
    if (timedOut.isEmpty()) {
      return first;
    }
    SubmissionResult before = first.result();
    Draft draft = new Draft(before.submission(), before.ignoredFiles(), before.fingerprint());
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
            return draft.judged(tests, first.about(), before.notes(), Map.of());
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
      return draft.judged(tests, text("", compiled.notes()), subject.notes(), classes);
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
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      StackTraceElement[] trace = e.getStackTrace();
      String where = trace.length == 0 ? "" : " at " + trace[0];
      return draft.notJudged("the grader failed: " + e + where);
    }
  }

  /** What is known of a submission before it is judged. */
  private final class Draft {
    private final String name;
    private final List<String> ignored;
    private final String fingerprint;
    private final long startNanos = System.nanoTime();

    Draft(String name, List<String> ignored, String fingerprint) {
      this.name = name;
      this.ignored = ignored;
      this.fingerprint = fingerprint;
    }

    Judged refused(SubmissionStatus status, String message) {
      return new Judged(result(status, message, List.of(), List.of()), "", Map.of());
    }

    Judged notJudged(String note) {
      SubmissionStatus status = SubmissionStatus.NOT_JUDGED;
      String sentence = StatusRule.sentence(status);
      return new Judged(result(status, sentence, List.of(), List.of(note)), "", Map.of());
    }

    Judged judged(
        List<TestResult> tests, String about, List<String> notes, Map<String, byte[]> classes) {
      SubmissionStatus status = StatusRule.of(tests);
      String message = text(StatusRule.sentence(status), about.lines().toList());
      SubmissionResult result = result(status, message, tests, notes);
      Judged judged = new Judged(result, about, classes);
      return judged.timedOut().isEmpty() ? new Judged(result, about, Map.of()) : judged;
    }

    private SubmissionResult result(
        SubmissionStatus status, String message, List<TestResult> tests, List<String> notes) {
      return new SubmissionResult(
          name,
          lab.id(),
          status,
          message,
          tests,
          ignored,
          notes,
          bench.isolation().toString(),
          fingerprint,
          TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNanos));
    }
  }
}
