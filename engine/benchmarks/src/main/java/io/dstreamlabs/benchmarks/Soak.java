package io.dstreamlabs.benchmarks;

import static io.dstreamlabs.kernel.Durations.seconds;

import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.StreamingContext;
import io.dstreamlabs.reference.ReferenceOperators;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Runs for minutes: numbered lines through a socket receiver into a windowed count, on the machine's clock.
 * Tells what the heap holds after a collection, once in each interval.
 *
 * <p>Exit codes: 0 when every line arrived once and the heap did not grow after the first interval; 1 when one
 * was lost or came twice, or the heap grew by more than a tenth; 2 on wrong usage.
 */
@Command(
    name = "Soak",
    mixinStandardHelpOptions = true,
    description = "Minutes of lines through a socket into a windowed count.")
public final class Soak implements Callable<Integer> {
  private static final int KEYS = 1_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final double MAY_GROW = 1.1;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "INTERVALS", description = "How many; minutes, usually.")
  private int intervals;

  @Option(names = "--rate", description = "Lines per second, ${DEFAULT-VALUE}.")
  private long rate = 50_000;

  @Option(names = "--interval", description = "Seconds of an interval, ${DEFAULT-VALUE}.")
  private int intervalSeconds = 60;

  /** Runs the program. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Soak()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    requirePositive("INTERVALS", intervals);
    requirePositive("--rate", rate);
    requirePositive("--interval", intervalSeconds);
    long total = rate * intervalSeconds * intervals;
    Tally tally = new Tally();
    AtomicLong windows = new AtomicLong();
    try (NumberedLines server = NumberedLines.start(rate, total);
        StreamingContext context =
            StreamingContext.builder()
                .batchInterval(seconds(1))
                .operators(ReferenceOperators.all())
                .build()) {
      build(context.socketTextStream("localhost", server.port()), tally, windows);
      context.start();
      boolean steady = watch(context, server, tally);
      awaitAll(context, tally, total);
      return verdict(tally, total, windows.get(), steady);
    }
  }

  private void requirePositive(String name, long value) {
    if (value < 1) {
      throw new ParameterException(
          spec.commandLine(), "%s is %d, but must be 1 or more".formatted(name, value));
    }
  }

  private static void build(DStream<String> lines, Tally tally, AtomicLong windows) {
    DStream<Long> numbers = lines.map(line -> Long.parseLong(line));
    numbers.foreachRDD(rdd -> count(rdd, tally));
    numbers
        .map(number -> number % KEYS)
        .countByValueAndWindow(seconds(10), seconds(1))
        .foreachRDD(rdd -> windows.addAndGet(rdd.count()));
  }

  private static void count(Rdd<Long> numbers, Tally tally) {
    numbers
        .mapPartitions(
            all -> {
              long count = 0;
              long sum = 0;
              long squares = 0;
              while (all.hasNext()) {
                long number = all.next();
                count++;
                sum += number;
                squares += number * number;
              }
              return List.of(List.of(count, sum, squares)).iterator();
            })
        .collect()
        .forEach(part -> tally.add(part.get(0), part.get(1), part.get(2)));
  }

  /** Prints the heap once in each interval; tells whether it stayed as it was after the first. */
  private boolean watch(StreamingContext context, NumberedLines server, Tally tally)
      throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    List<Long> heaps = new ArrayList<>();
    out.printf("%8s %12s %12s %10s%n", "seconds", "sent", "counted", "heap KiB");
    for (int i = 1; i <= intervals; i++) {
      context.awaitTerminationOrTimeout(Duration.ofSeconds(intervalSeconds));
      heaps.add(Heap.reachableKib());
      out.printf(
          "%8d %12d %12d %10d%n",
          i * intervalSeconds, server.sent(), tally.count(), heaps.get(i - 1));
      out.flush();
    }
    return heaps.get(intervals - 1) <= heaps.get(0) * MAY_GROW;
  }

  /** Waits for what is still on its way. */
  private static void awaitAll(StreamingContext context, Tally tally, long total)
      throws InterruptedException {
    for (long s = 0; s < PATIENCE.toSeconds() && tally.count() < total; s++) {
      context.awaitTerminationOrTimeout(Duration.ofSeconds(1));
    }
  }

  private int verdict(Tally tally, long total, long counts, boolean steady) {
    PrintWriter out = spec.commandLine().getOut();
    boolean complete = tally.isExactly(total);
    out.println(
        complete
            ? "all %d lines arrived once; the windows had %d counts".formatted(total, counts)
            : "%d of %d lines arrived: some were lost, or came twice"
                .formatted(tally.count(), total));
    out.println(
        steady
            ? "the heap did not grow by more than a tenth after the first interval"
            : "the heap grew by more than a tenth after the first interval");
    out.flush();
    return complete && steady ? 0 : 1;
  }
}
