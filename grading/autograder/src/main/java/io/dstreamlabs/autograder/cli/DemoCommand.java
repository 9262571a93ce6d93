package io.dstreamlabs.autograder.cli;

import io.dstreamlabs.autograder.lab.Lab;
import io.dstreamlabs.autograder.lab.WrongUsage;
import io.dstreamlabs.autograder.pool.WorkerLimits;
import io.dstreamlabs.autograder.report.GradingReport;
import io.dstreamlabs.autograder.report.ScoreTable;
import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.run.Candidate;
import io.dstreamlabs.autograder.run.CourseSeed;
import io.dstreamlabs.autograder.run.Submissions;
import io.dstreamlabs.autograder.sample.SampleLabels;
import io.dstreamlabs.autograder.sandbox.IsolationLevel;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code grade demo}: shows on our own samples what a run does. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Grade the bundled sample submissions and write a report into"
          + " grading/autograder/target/demo. Uses the public demo seed. This is our own code, so it"
          + " runs with whatever isolation this machine gives.",
      ""
    })
final class DemoCommand implements Callable<Integer> {
  private final Shop shop;

  DemoCommand(Shop shop) {
    this.shop = shop;
  }

  @Override
  public Integer call() {
    List<Lab> labs =
        shop.course().labs().labs().stream()
            .filter(lab -> SampleLabels.exist(shop.course(), lab))
            .toList();
    if (labs.isEmpty()) {
      throw new WrongUsage("no lab has sample submissions in grading/submissions");
    }
    int jobs = Jobs.usual();
    int code = ExitCode.OK;
    try (Workplace workplace = Workplace.open(WorkerLimits.standard(), jobs, IsolationLevel.NONE)) {
      shop.console().say("isolation: " + workplace.isolation());
      for (Lab lab : labs) {
        code =
            Math.max(code, demonstrate(new Grading(lab, CourseSeed.publicDemo(), workplace, jobs)));
      }
    }
    return code;
  }

  private int demonstrate(Grading grading) {
    Lab lab = grading.lab();
    OutFolder out =
        new OutFolder(shop.course().root().resolve("grading/autograder/target/demo/" + lab.id()));
    out.create();
    shop.console().say("grading the samples of " + lab.id() + ": " + lab.title() + " ...\n");
    List<Candidate> samples = Submissions.in(shop.course().samples(lab));
    List<SubmissionResult> results =
        grading.grade(samples, shop.ledger(), Displays.brief(shop.console(), samples.size()));
    GradingReport report = grading.report(results, out.path());
    shop.console().say(ScoreTable.draw(report));
    return Closing.tell(shop.console(), report, out.path());
  }
}
