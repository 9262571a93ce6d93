package io.dstreamlabs.examples.cluster;

import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.rdd.RddContext;
import io.dstreamlabs.kernel.rdd.memory.MemoryRddContext;
import io.dstreamlabs.kernel.stream.StreamingContext;
import io.dstreamlabs.reference.ReferenceOperators;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the program to its last batch; or the rest of it, if an earlier run in the same directory did not get there. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Counts the words of all batches, in memory or on Spark.")
final class Run implements Callable<Integer> {
  private static final String MEMORY = "memory";
  private static final int BATCHES_PER_CHECKPOINT = 10;

  @Spec private CommandSpec spec;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description =
          "Spark's master, or \"memory\"; by default the one that spark-submit was given.")
  private String master = "";

  @Option(
      names = "--directory",
      required = true,
      description = "For the timeline and the checkpoints; all executors must see it.")
  private Path directory;

  @Option(names = "--records", description = "How many words in all: ${DEFAULT-VALUE}.")
  private long records = 5_000_000;

  @Option(names = "--batches", description = "In how many batches: ${DEFAULT-VALUE}.")
  private int batches = 100;

  @Option(names = "--partitions", description = "Partitions of a batch: ${DEFAULT-VALUE}.")
  private int partitions = 4;

  @Option(names = "--vocabulary", description = "How many different words: ${DEFAULT-VALUE}.")
  private int vocabulary = 10_000;

  @Option(names = "--seed", description = "Of the words: ${DEFAULT-VALUE}.")
  private long seed = 42;

  @Override
  public Integer call() throws IOException {
    Load load = load();
    Files.createDirectories(directory);
    PrintWriter out = spec.commandLine().getOut();
    try (RddContext rdds =
        master.equals(MEMORY)
            ? MemoryRddContext.local(2)
            : OnSpark.start(master, directory.resolve("rdds"), out)) {
      Pace pace = run(load, rdds);
      out.println(pace.inWords(load.perBatch()));
      out.flush();
    }
    return 0;
  }

  private Load load() {
    try {
      return Load.of(records, batches, partitions, vocabulary, seed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private Pace run(Load load, RddContext rdds) {
    String checkpoints = directory.resolve("program").toString();
    ManualClock clock = ManualClock.startingAtZero();
    try (StreamingContext context =
        StreamingContext.getOrCreate(checkpoints, () -> program(load, rdds, clock, checkpoints))) {
      Pace pace = new Pace();
      context.addStreamingListener(pace);
      context.start();
      clock.advance(WordCounts.BATCH.multipliedBy(load.batches()));
      return pace;
    }
  }

  private StreamingContext program(
      Load load, RddContext rdds, ManualClock clock, String checkpoints) {
    StreamingContext context =
        StreamingContext.builder()
            .batchInterval(WordCounts.BATCH)
            .operators(ReferenceOperators.all())
            .rdds(rdds)
            .clock(clock)
            .build();
    context.checkpoint(checkpoints, WordCounts.BATCH.multipliedBy(BATCHES_PER_CHECKPOINT));
    new WordCounts(Timeline.in(directory)).build(new GeneratedWords(context, load));
    return context;
  }
}
