package io.dstreamlabs.benchmarks;

import static io.dstreamlabs.kernel.Durations.seconds;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.state.State;
import io.dstreamlabs.kernel.state.StateSpec;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * How the cost of a batch grows with the length of a window, and with the number of keys held. The words and
 * the keys that a batch touches are the same for the long and the short, so that only what is asked about
 * differs.
 */
@Command(
    name = "Scaling",
    mixinStandardHelpOptions = true,
    description = "Cost per batch: long and short windows, many and few keys held.")
public final class Scaling implements Callable<Integer> {
  private static final long SEED = 42;
  private static final int SHORT = 10;
  private static final int KEYS_TOUCHED = 1_000;
  private static final int ROUNDS = 200;

  @Spec private CommandSpec spec;

  @Option(names = "--toy", description = "A tenth of the size and less, one pass.")
  private boolean toy;

  /** Runs the program. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Scaling()).execute(args));
  }

  @Override
  public Integer call() throws InterruptedException {
    int longer = toy ? 5 * SHORT : 100 * SHORT;
    int more = toy ? 20 * KEYS_TOUCHED : 1000 * KEYS_TOUCHED;
    int passes = toy ? 1 : 9;
    PrintWriter out = spec.commandLine().getOut();
    out.println("ms per batch: median (least-greatest) of " + passes + " passes, in turn");
    out.println();
    out.printf("%-28s %-21s %-21s %s%n", "", "large", "small", "ratio");
    out.println(windows("with inverse", longer, passes, Scaling::sumsWithInverse).line());
    out.println(windows("without inverse", longer, passes, Scaling::greatest).line());
    out.println(keysHeld(more, 10 * KEYS_TOUCHED, passes).line());
    out.flush();
    return 0;
  }

  /** One pass has as many slides as the long window has batches, so that it sees every phase of it. */
  private static Turns windows(String title, int length, int passes, Window window)
      throws InterruptedException {
    List<List<String>> batches = Words.zipf(20, 2_000, KEYS_TOUCHED, SEED).batches();
    try (Endless<String> large = new Endless<>(batches, words -> window.over(words, length));
        Endless<String> small = new Endless<>(batches, words -> window.over(words, SHORT))) {
      large.run(length);
      small.run(length);
      return Turns.of(
          "window %s, %d / %d".formatted(title, length, SHORT),
          length,
          passes,
          large::run,
          small::run);
    }
  }

  /** A window of some batches, at every batch. */
  private interface Window {
    DStream<?> over(DStream<String> words, int length);
  }

  private static DStream<?> sumsWithInverse(DStream<String> words, int length) {
    return lengths(words)
        .reduceByKeyAndWindow(Long::sum, (sum, value) -> sum - value, seconds(length), seconds(1));
  }

  private static DStream<?> greatest(DStream<String> words, int length) {
    return lengths(words).reduceByKeyAndWindow(Math::max, seconds(length), seconds(1));
  }

  private static PairDStream<String, Long> lengths(DStream<String> words) {
    return words.mapToPair(word -> new Pair<>(word, (long) word.length()));
  }

  private Turns keysHeld(int many, int few, int passes) throws InterruptedException {
    List<List<Integer>> touched = new ArrayList<>();
    for (int b = 0; b < few / KEYS_TOUCHED; b++) {
      touched.add(IntStream.range(b * KEYS_TOUCHED, (b + 1) * KEYS_TOUCHED).boxed().toList());
    }
    try (Endless<Integer> large = new Endless<>(touched, counting(many));
        Endless<Integer> small = new Endless<>(touched, counting(few))) {
      return Turns.of(
          "mapWithState, %d / %d".formatted(many, few),
          toy ? touched.size() : ROUNDS * touched.size(),
          passes,
          large::run,
          small::run);
    }
  }

  private static Function<DStream<Integer>, DStream<?>> counting(int held) {
    return numbers -> {
      PairRdd<Integer, Long> initial =
          numbers
              .context()
              .rdds()
              .parallelizePairs(
                  IntStream.range(0, held).mapToObj(key -> new Pair<>(key, 0L)).toList());
      return numbers
          .mapToPair(key -> new Pair<>(key, 1L))
          .mapWithState(StateSpec.function(Scaling::plusOne).initialState(initial));
    };
  }

  private static long plusOne(Integer key, Maybe<Long> one, State<Long> state) {
    long sum = state.get() + one.get();
    state.update(sum);
    return sum;
  }
}
