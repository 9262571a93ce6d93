package io.dstreamlabs.autograder.cli;

import io.dstreamlabs.autograder.check.Finding;
import io.dstreamlabs.autograder.lab.Lab;
import io.dstreamlabs.autograder.pool.WorkerLimits;
import io.dstreamlabs.autograder.run.CourseSeed;
import io.dstreamlabs.autograder.sandbox.IsolationLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code grade check}: whether labs and a seed are fit to grade with. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Prove labs and a seed before they are used: the stubs get nothing, the solution gets full"
          + " marks, each sample submission loses exactly the exercises of its label, the points add"
          + " up, and each hidden test is failed by a wrong sample. Runs our own code, with whatever"
          + " isolation this machine gives.",
      ""
    })
final class CheckCommand implements Callable<Integer> {
  private final Shop shop;

  @Spec private CommandSpec spec;

  @Option(names = "--lab", paramLabel = "LAB", description = "Check this lab only; default: all.")
  private String lab = "";

  @Option(
      names = "--seed",
      paramLabel = "S",
      description =
          "The seed to prove; default: 'seed' in grading/course.yaml, else the demo seed.")
  private String seed = "";

  CheckCommand(Shop shop) {
    this.shop = shop;
  }

  @Override
  public Integer call() {
    boolean all = !spec.commandLine().getParseResult().hasMatchedOption("--lab");
    List<Lab> labs = all ? shop.course().labs().labs() : List.of(shop.course().labs().find(lab));
    CourseSeed chosen = SeedOption.choose(seed, spec, shop.course());
    int jobs = Jobs.usual();
    List<Finding> findings = new ArrayList<>();
    try (Workplace workplace = Workplace.open(WorkerLimits.standard(), jobs, IsolationLevel.NONE)) {
      shop.console().say("isolation: " + workplace.isolation());
      shop.console().say("seed:      " + SeedOption.origin(chosen));
      for (Lab each : labs) {
        shop.console().say("\n" + each.id() + ": " + each.title());
        Grading grading = new Grading(each, chosen, workplace, jobs);
        findings.addAll(tell(new LabCheck(shop, grading).findings()));
      }
    }
    return summary(findings);
  }

  private List<Finding> tell(List<Finding> findings) {
    findings.forEach(f -> shop.console().say((f.isBroken() ? "FAIL  " : "ok    ") + f.text()));
    return findings;
  }

  private int summary(List<Finding> findings) {
    long broken = findings.stream().filter(Finding::isBroken).count();
    String count = findings.size() - broken + " of " + findings.size() + " rules hold";
    shop.console().say("\n" + count + (broken == 0 ? ": labs and seed are fit to grade with" : ""));
    return broken == 0 ? ExitCode.OK : ExitCode.CHECK_FAILED;
  }
}
