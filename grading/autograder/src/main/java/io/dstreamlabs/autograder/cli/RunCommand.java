package io.dstreamlabs.autograder.cli;

import io.dstreamlabs.autograder.intake.Shown;
import io.dstreamlabs.autograder.journal.Reading;
import io.dstreamlabs.autograder.judge.Judge;
import io.dstreamlabs.autograder.lab.Lab;
import io.dstreamlabs.autograder.lab.WrongUsage;
import io.dstreamlabs.autograder.override.Overrides;
import io.dstreamlabs.autograder.override.OverridesFile;
import io.dstreamlabs.autograder.override.Target;
import io.dstreamlabs.autograder.pool.WorkerLimits;
import io.dstreamlabs.autograder.roster.Matching;
import io.dstreamlabs.autograder.roster.Roster;
import io.dstreamlabs.autograder.run.Candidate;
import io.dstreamlabs.autograder.run.CourseSeed;
import io.dstreamlabs.autograder.run.Submissions;
import io.dstreamlabs.autograder.sandbox.IsolationLevel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
          + " gradebook.csv, index.html and a folder per submission into --out. Of several labs, each"
          + " has a folder of its name in both directories.",
      ""
    })
final class RunCommand implements Callable<Integer> {
  private final Shop shop;

  @Spec private CommandSpec spec;

  @Option(
      names = "--lab",
      required = true,
      split = ",",
      paramLabel = "LAB",
      description = "The lab, as 'grading/grade labs' lists it; or several, with commas.")
  private List<String> labs;

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
          "Judge this submission only (again, unless with --resume): its name, or the student's id."
              + " The gradebook keeps the rows of the others that --out holds for the same lab,"
              + " tests, seed, options and sources.")
  private String only = "";

  @Option(
      names = "--roster",
      paramLabel = "CSV",
      description =
          "The students: columns id, name, file_pattern. The gradebook has a row for each. A"
              + " file_pattern is 'moodle', 'canvas', or a text such as '*doe*'; where it is empty the"
              + " submission is called as the id or the name, or as Moodle or Canvas call it.")
  private Path roster;

  @Option(
      names = "--overrides",
      paramLabel = "CSV",
      description =
          "Points that you give in place of the judge's: columns submission, test, points, reason. A test"
              + " is its number on the pages, its id, or 'total'. Nothing is judged again for them.")
  private Path overrides;

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
    List<LabPlace> places = LabPlace.of(chosenLabs(), submissions, out);
    CourseSeed courseSeed = SeedOption.choose(seed, spec, shop.course());
    List<RunPlan> plans = new ArrayList<>();
    OutFolder whole =
        places.size() == 1 ? OutFolder.of(out, submissions) : OutFolder.ofSeveral(out, submissions);
    for (LabPlace place : places) {
      plans.add(plan(place, courseSeed));
    }
    return RunSession.run(shop.console(), plans, whole);
  }

  private List<Lab> chosenLabs() {
    List<Lab> chosen = new ArrayList<>();
    for (String id : labs) {
      Lab lab = shop.course().labs().find(id);
      if (chosen.contains(lab)) {
        throw new WrongUsage("--lab names %s twice: name each lab once".formatted(id));
      }
      chosen.add(lab);
    }
    for (String option : List.of("--only", "--overrides")) {
      if (chosen.size() > 1 && isGiven(option)) {
        throw new WrongUsage(
            "%s is for one lab, but --lab names %d: name one, with its own --submissions and --out"
                .formatted(option, chosen.size()));
      }
    }
    return chosen;
  }

  private RunPlan plan(LabPlace place, CourseSeed courseSeed) {
    List<Candidate> handedIn = Submissions.in(place.submissions());
    Matching matching =
        isGiven("--roster") ? Roster.match(roster, handedIn) : Matching.withoutRoster(handedIn);
    RunPlan plan =
        new RunPlan(
            place.lab(),
            matching,
            overrides(place.lab(), courseSeed, matching),
            isGiven("--only")
                ? List.of(new OnlyOption(only, handedIn).findIn(place.submissions(), matching))
                : matching.candidates(),
            OutFolder.of(place.out(), place.submissions()),
            courseSeed,
            new WorkerSettings(
                WorkerLimits.of(Duration.ofSeconds(timeout), memory), jobs, isolation),
            resume ? Reading.RESUME : Reading.FRESH);
    tellWhatIsNobodys(place.submissions(), matching);
    return plan;
  }

  private Overrides overrides(Lab chosen, CourseSeed courseSeed, Matching matching) {
    if (!isGiven("--overrides")) {
      return Overrides.none();
    }
    List<Target> targets = Target.of(chosen, new Judge(chosen, courseSeed.value()).tests());
    return OverridesFile.read(overrides, matching.rows(), targets);
  }

  private void tellWhatIsNobodys(Path directory, Matching matching) {
    List<String> stray = new ArrayList<>(Submissions.strayFiles(directory));
    stray.addAll(matching.ignored());
    tell("no submissions, and not looked at: ", stray);
    tell("not on the roster, and graded under their own names: ", matching.strangers());
  }

  private void tell(String what, Collection<String> names) {
    if (!names.isEmpty()) {
      shop.console()
          .complain(what + names.stream().map(Shown::name).collect(Collectors.joining(", ")));
    }
  }

  private boolean isGiven(String option) {
    return spec.commandLine().getParseResult().hasMatchedOption(option);
  }

  private static void requireBetween(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new WrongUsage(
          "%s is %d, but must be from %d to %d".formatted(option, value, least, most));
    }
  }
}
