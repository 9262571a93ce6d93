package io.dstreamlabs.examples.graphx;

import static io.dstreamlabs.kernel.Durations.minutes;

import io.dstreamlabs.examples.Launch;
import io.dstreamlabs.examples.ReplayOnSpark;
import io.dstreamlabs.replay.Column;
import io.dstreamlabs.replay.Dataset;
import io.dstreamlabs.spark.SparkRddContext;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.graphx.Edge;

/**
 * The pins of a pinboard that trend: GraphX ranks them by the links of a window.
 *
 * <pre>
 * a save                   "p397, which was shown next to p003"
 * its link                 3 --&gt; 397
 * window(20 min, 10 min)   a graph of all links of the window, and the PageRank of each pin in it
 * </pre>
 *
 * <p>A pin ranks high if it is found from many pins that rank high. Who saves one pin over and over next to the same
 * other one leads every count of saves, and moves no rank.
 */
public final class TrendingPins {
  private TrendingPins() {}

  /** Runs it over {@code pins}; arguments as {@link Launch} says. */
  public static void main(String[] arguments) {
    Launch.main(arguments, TrendingPins::print, "pins");
  }

  static Dataset read(Path file) {
    return Dataset.read(file, Column.text("user"), Column.text("pin"), Column.text("seen_at"));
  }

  private static void print(SparkRddContext rdds, List<Path> files, PrintStream out) {
    out.println(Trends.HEADER);
    run(rdds, read(files.get(0)), out::println);
  }

  /** Gives {@code out} the ranks of each window. */
  static void run(SparkRddContext rdds, Dataset saves, Consumer<Trends> out) {
    try (ReplayOnSpark replay = ReplayOnSpark.of(saves, minutes(1), rdds)) {
      replay.stream(save -> new Edge<>(number(save.text("seen_at")), number(save.text("pin")), 1))
          .window(minutes(20), minutes(10))
          .foreachRDD(
              (links, time) ->
                  out.accept(
                      new Trends(
                          time,
                          PageRanks.of(ReplayOnSpark.ofSpark(links)),
                          links.map(Edge::dstId).countByValue().collectAsMap())));
      replay.run();
    }
  }

  /** GraphX numbers its vertices: 397 for {@code p397}. */
  static long number(String pin) {
    return Long.parseLong(pin.substring(1));
  }
}
