package io.dstreamlabs.autograder.cli;

import io.dstreamlabs.autograder.intake.Shown;
import io.dstreamlabs.autograder.journal.CodeDigest;
import io.dstreamlabs.autograder.journal.Journal;
import io.dstreamlabs.autograder.journal.Reading;
import io.dstreamlabs.autograder.journal.RunKey;
import io.dstreamlabs.autograder.report.GradingReport;
import io.dstreamlabs.autograder.report.ScoreTable;
import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.run.Candidate;
import io.dstreamlabs.autograder.run.CourseSeed;
import io.dstreamlabs.autograder.run.Ledger;
import io.dstreamlabs.hidden.HiddenTest;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.reference.ReferenceOperators;
import io.dstreamlabs.replay.Replay;
import io.dstreamlabs.scenarios.Scenario;
import io.dstreamlabs.worker.WorkerMain;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Carries out the plans of a run, lab by lab in one workplace, and tells how it goes. */
final class RunSession {
  private static final String CODE =
      CodeDigest.of(
          Pair.class,
          DStream.class,
          Replay.class,
          ReferenceOperators.class,
          Scenario.class,
          HiddenTest.class,
          WorkerMain.class,
          RunSession.class);

  private final Console console;
  private final RunPlan plan;
  private final Workplace workplace;

  private RunSession(Console console, RunPlan plan, Workplace workplace) {
    this.console = console;
    this.plan = plan;
    this.workplace = workplace;
  }

  /**
   * Carries out all of them.
   *
   * @param plans one per lab, one at least; with the same settings
   * @param out where the results of all go
   * @return the exit code
   * @throws CannotGrade if the isolation is not there, or a report cannot be written
   */
  static int run(Console console, List<RunPlan> plans, OutFolder out) {
    WorkerSettings settings = plans.get(0).settings();
    try (Workplace workplace =
        Workplace.open(settings.limits(), settings.jobs(), settings.required())) {
      out.create();
      List<GradingReport> reports = new ArrayList<>();
      int code = ExitCode.OK;
      for (RunPlan plan : plans) {
        GradingReport report = new RunSession(console, plan, workplace).grade();
        reports.add(report);
        console.say("\n" + ScoreTable.draw(report));
        code = Math.max(code, Closing.tell(console, report, plan.out().path()));
      }
      if (reports.size() > 1) {
        Closing.tellAll(console, reports, out.path());
      }
      return code;
    }
  }

  private GradingReport grade() {
    plan.out().create();
    Grading grading = new Grading(plan.lab(), plan.seed(), workplace, plan.settings().jobs());
    tellHead();
    try (Journal journal = Journal.open(plan.out().journal(), key(grading), plan.journalReading());
        InterruptGate gate = new InterruptGate(journal, console)) {
      return grading.report(
          results(grading, gate), plan.matching(), plan.overrides(), plan.out().path());
    }
  }

  private void tellHead() {
    if (plan.seed().origin() == CourseSeed.Origin.PUBLIC_DEMO) {
      console.complain(SeedOption.warning() + "\n");
    }
    console.say("lab:         " + plan.lab().id() + ", " + plan.lab().points() + " points");
    console.say("isolation:   " + workplace.isolation());
    console.say("seed:        " + SeedOption.origin(plan.seed()));
    int count = plan.chosen().size();
    console.say("submissions: " + count + ", " + plan.settings().jobs() + " at a time");
    int missing = plan.matching().missing().size();
    if (missing > 0) {
      console.say("missing:     " + missing + " of the roster handed in nothing");
    }
    if (plan.journalReading() == Reading.FRESH && plan.out().holdsRun()) {
      console.say("starting anew: the earlier journal in --out is kept as journal.jsonl.previous");
    }
    console.say("");
  }

  private RunKey key(Grading grading) {
    return RunKey.of(
        plan.lab(),
        grading.judge().tests(),
        plan.seed().value(),
        CODE,
        plan.settings().thatCount(grading.workplace().isolation()));
  }

  private List<SubmissionResult> results(Grading grading, Ledger journal) {
    Ledger ledger = plan.reading() == Reading.RESUME ? journal : new Anew(journal);
    List<SubmissionResult> results = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (Candidate other : plan.others()) {
      Optional<SubmissionResult> known = journal.earlier(other, journal.fingerprint(other));
      known.ifPresentOrElse(results::add, () -> unknown.add(Shown.name(other.name())));
    }
    int count = plan.chosen().size();
    results.addAll(
        grading.grade(
            plan.chosen(), ledger, Displays.detailed(console, count, plan.lab().points())));
    String isolation = grading.workplace().isolation().toString();
    plan.matching()
        .missing()
        .forEach(id -> results.add(SubmissionResult.missing(id, plan.lab().id(), isolation)));
    results.sort(Comparator.comparing(SubmissionResult::submission));
    if (!unknown.isEmpty()) {
      console.complain(
          "not in the gradebook, because never judged like this: %s. Run with --resume and without"
                  .formatted(String.join(", ", unknown))
              + " --only to judge them");
    }
    return results;
  }
}
