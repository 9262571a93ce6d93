package io.dstreamlabs.autograder.cli;

import io.dstreamlabs.autograder.journal.Reading;
import io.dstreamlabs.autograder.lab.Lab;
import io.dstreamlabs.autograder.lab.Suggestions;
import io.dstreamlabs.autograder.lab.WrongUsage;
import io.dstreamlabs.autograder.pool.WorkerLimits;
import io.dstreamlabs.autograder.run.Candidate;
import io.dstreamlabs.autograder.run.Submissions;
import io.dstreamlabs.autograder.sandbox.IsolationLevel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code grade run}: grades what students handed in. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Grade every submission in a directory: one folder or .zip per student. Writes"
          + " gradebook.csv, index.html and a folder per submission into --out.",
      ""
    })
final class RunCommand implements Callable<Integer> {
  private final Shop shop;

  @Spec private CommandSpec spec;

  @Option(
      names = "--lab",
      required = true,
      paramLabel = "LAB",
      description = "The lab, as 'grading/grade labs' lists it.")
  private String lab;

  @Option(
      names = "--submissions",
      required = true,
      paramLabel = "DIR",
      description = "What the students handed in.")
  private Path submissions;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description =
          "Where results go: a new or empty folder, or that of an earlier run, of which only our own"
              + " files are replaced.")
  private Path out;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Submissions judged at a time; default: one per processor, at most 8.")
  private int jobs = Jobs.usual();

  @Option(
      names = "--seed",
      paramLabel = "S",
      description =
          "The course's secret, a number or a text; default: 'seed' in grading/course.yaml. All hidden"
              + " data is drawn from it.")
  private String seed = "";

  @Option(
      names = "--resume",
      description =
          "Go on with the run in --out: judge only what is not in its journal, or has changed.")
  private boolean resume;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      description =
          "Judge this submission only (again, unless with --resume). The gradebook keeps the rows of"
              + " the others that --out holds for the same lab, tests, seed, options and sources.")
  private String only = "";

  @Option(
      names = "--require-isolation",
      paramLabel = "LEVEL",
      converter = IsolationOption.class,
      description =
          "The least isolation to run students' code with: full, partial or none; default: full.")
  private IsolationLevel isolation = IsolationLevel.FULL;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "CPU seconds per test, 1 to 600; six times that by the clock; default: 10.")
  private int timeout = 10;

  @Option(
      names = "--memory",
      paramLabel = "MB",
      description = "Heap of a worker, 32 to 4096 MB; default: 256.")
  private int memory = 256;

  RunCommand(Shop shop) {
    this.shop = shop;
  }

  @Override
  public Integer call() {
    requireBetween("--jobs", jobs, 1, 64);
    requireBetween("--timeout", timeout, 1, 600);
    requireBetween("--memory", memory, 32, 4096);
    Lab chosen = shop.course().labs().find(lab);
    List<Candidate> all = Submissions.in(submissions);
    RunPlan plan =
        new RunPlan(
            chosen,
            all,
            isGiven("--only") ? List.of(find(all)) : all,
            OutFolder.of(out, submissions),
            SeedOption.choose(seed, spec, shop.course()),
            new WorkerSettings(
                WorkerLimits.of(Duration.ofSeconds(timeout), memory), jobs, isolation),
            resume ? Reading.RESUME : Reading.FRESH);
    List<String> stray = Submissions.strayFiles(submissions);
    if (!stray.isEmpty()) {
      shop.console().complain("no submissions, and not looked at: " + String.join(", ", stray));
    }
    return new RunSession(shop.console(), plan).run();
  }

  private boolean isGiven(String option) {
    return spec.commandLine().getParseResult().hasMatchedOption(option);
  }

  private Candidate find(List<Candidate> all) {
    List<String> names = all.stream().map(Candidate::name).toList();
    return all.stream()
        .filter(candidate -> candidate.name().equals(only))
        .findFirst()
        .orElseThrow(
            () ->
                new WrongUsage(
                    "--only: no submission in %s is called '%s'%s"
                        .formatted(submissions, only, Suggestions.didYouMean(only, names))));
  }

  private static void requireBetween(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new WrongUsage(
          "%s is %d, but must be from %d to %d".formatted(option, value, least, most));
    }
  }
}
