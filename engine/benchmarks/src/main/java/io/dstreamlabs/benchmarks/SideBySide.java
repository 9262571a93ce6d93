package io.dstreamlabs.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Computes the same jobs with this engine, with Apache Spark Streaming and in a loop written by hand, turn by
 * turn in one JVM, and prints how many times better the engine is.
 *
 * <p>Exit codes: 0 when all computed the same; 1 when they did not; 2 on wrong usage.
 */
@Command(
    name = "SideBySide",
    mixinStandardHelpOptions = true,
    description = "The same jobs by this engine, Spark Streaming and hand-written loops.")
public final class SideBySide implements Callable<Integer> {
  private static final int THREADS = 2;

  @Spec private CommandSpec spec;

  @Option(names = "--toy", description = "Tiny sizes, one pass: does it run at all?")
  private boolean toy;

  @Option(names = "--without-spark", description = "This engine and the loops alone.")
  private boolean withoutSpark;

  @Option(
      names = "--on-spark",
      description = "This engine on Spark's RDDs, beside Spark Streaming on the same.")
  private boolean onSpark;

  @Option(
      names = "--jobs",
      split = ",",
      description = "Which jobs; all by default.",
      paramLabel = "JOB")
  private List<String> jobs = titles();

  @Option(
      names = "--strings",
      split = ",",
      description =
          "Whether equal words are one object: ${COMPLETION-CANDIDATES}; both by default.",
      paramLabel = "KIND")
  private List<Sharing> sharings = List.of(Sharing.values());

  /** Runs the program. */
  public static void main(String[] args) {
    System.exit(
        new CommandLine(new SideBySide()).setCaseInsensitiveEnumValuesAllowed(true).execute(args));
  }

  /** The names of all jobs. */
  static List<String> titles() {
    List<String> titles = new ArrayList<>();
    for (Job job : Job.values()) {
      titles.add(job.title());
    }
    titles.add(StartUp.TITLE);
    return titles;
  }

  @Override
  public Integer call() throws InterruptedException, IOException {
    requireJobs();
    Sizes sizes = toy ? Sizes.toy() : Sizes.standard();
    PrintWriter out = spec.commandLine().getOut();
    try {
      new Table(outcomes(sizes)).lines().forEach(out::println);
      out.flush();
      return 0;
    } catch (VoidRunException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return 1;
    }
  }

  private void requireJobs() {
    for (String job : jobs) {
      if (!titles().contains(job)) {
        throw new ParameterException(
            spec.commandLine(),
            "there is no job %s: use %s".formatted(job, String.join(", ", titles())));
      }
    }
  }

  private List<Outcome> outcomes(Sizes sizes) throws InterruptedException, IOException {
    List<Outcome> outcomes = new ArrayList<>();
    List<Contender> contenders = contenders();
    try {
      Contest contest = new Contest(contenders, sizes);
      for (Job job : Job.values()) {
        if (jobs.contains(job.title())) {
          for (Sharing sharing : sharings) {
            outcomes.add(contest.run(job, sharing));
          }
        }
      }
    } finally {
      contenders.forEach(Contender::close);
    }
    if (jobs.contains(StartUp.TITLE) && !onSpark) {
      outcomes.add(new StartUp(launches(), sizes.launches()).run());
    }
    return outcomes;
  }

  private List<Contender> contenders() throws IOException {
    if (onSpark) {
      SparkStreaming theirs = SparkStreaming.local(THREADS, checkpoints());
      return List.of(OurEngine.on(theirs.spark()), theirs);
    }
    OurEngine ours = OurEngine.local(THREADS);
    HandLoop loop = new HandLoop();
    if (withoutSpark) {
      return List.of(ours, loop);
    }
    return List.of(ours, SparkStreaming.local(THREADS, checkpoints()), loop);
  }

  private static Path checkpoints() throws IOException {
    return Files.createTempDirectory("side-by-side");
  }

  private List<Launch> launches() {
    return withoutSpark
        ? List.of(Launch.ofOurs())
        : Arrays.asList(Launch.ofOurs(), Launch.ofSpark());
  }
}
